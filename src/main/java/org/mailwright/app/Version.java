package org.mailwright.app;

/** The program's name and version, as people and files see it. */
final class Version {

    static final String TEXT = "Mailwright"
            + Version.class
                    .getModule()
                    .getDescriptor()
                    .rawVersion()
                    .map(version -> " " + version)
                    .orElse("");

    private Version() {}
}
