package org.mailwright.export.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The mail programs that Mailwright has a guide for, in the order of the file index beside their data files. */
public final class Guides {

    private static final String FOLDER = "/org/mailwright/export/guides/";

    private Guides() {}

    /** Every program. Reads their data files: not for the FX thread. */
    public static List<MailProgram> all() {
        return ids().map(Guides::read).toList();
    }

    /** The program of a name, such as outlook-classic. */
    public static Optional<MailProgram> find(String id) {
        return ids().filter(id::equals).findFirst().map(Guides::read);
    }

    /** The programs' names on the command line. */
    public static Stream<String> ids() {
        return resource("index").lines();
    }

    private static MailProgram read(String id) {
        try {
            return GuideReader.read(resource(id + ".guide"));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(id + ".guide, " + e.getMessage(), e);
        }
    }

    private static String resource(String name) {
        try (var in = Guides.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) throw new IllegalStateException("no resource " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
