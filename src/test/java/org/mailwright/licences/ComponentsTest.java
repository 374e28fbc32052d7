package org.mailwright.licences;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    @Test
    void theProgramStandsFirst() {
        var program = Components.bundled().getFirst();

        assertThat(program.name()).isEqualTo("Mailwright");
        assertThat(program.version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(program.notice()).contains("Copyright");
    }

    @Test
    void whatIsNoLibraryIsThereWithItsVersion() {
        var names = Components.bundled().stream().map(Component::name).toList();

        assertThat(names)
                .contains(
                        "Provider catalog",
                        "Public Suffix List",
                        "Mozilla CA certificates",
                        "Inter",
                        "Noto Sans Arabic",
                        "Feather icons",
                        "OpenJDK");
        assertThat(version("OpenJDK")).isEqualTo(Runtime.version().toString());
        assertThat(version("Inter")).isEqualTo("4.001");
        assertThat(version("Noto Sans Arabic")).isEqualTo("2.005");
        assertThat(version("Feather icons")).matches("4\\.[0-9]+");
        assertThat(version("Public Suffix List")).startsWith("20");
    }

    /** The run-time libraries are those that the program's module needs, and so what the jars of the image are. */
    @Test
    void everyRuntimeLibraryHasItsLicence() {
        var known = Components.bundled().stream()
                .map(component -> component.name().replaceFirst(".*:", "") + " " + component.version())
                .toList();

        var missing = runtimeJars()
                .map(ComponentsTest::artifactAndVersion)
                .filter(library -> !known.contains(library))
                .collect(toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
        assertThat(runtimeJars()).hasSizeGreaterThan(20);
    }

    private static Stream<Path> runtimeJars() {
        return ModuleLayer.boot().configuration().findModule("org.mailwright").orElseThrow().reads().stream()
                .flatMap(module -> module.reference().location().stream())
                .filter(place -> place.getScheme().equals("file"))
                .map(Path::of)
                .filter(place -> place.toString().endsWith(".jar"))
                .filter(place -> !place.toString().contains(File.separator + "org" + File.separator + "junit"));
    }

    /** A local repository holds a jar in a folder of its version, in one of its name. */
    private static String artifactAndVersion(Path jar) {
        int names = jar.getNameCount();
        return jar.getName(names - 3) + " " + jar.getName(names - 2);
    }

    private static String version(String name) {
        return Components.bundled().stream()
                .filter(component -> component.name().equals(name))
                .map(Component::version)
                .findFirst()
                .orElse("");
    }
}
