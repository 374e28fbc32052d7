package org.mailwright.build;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.licences.Component;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LibrariesTest {

    private static final LicenceNames NAMES = new LicenceNames(Map.of("Apache 2.0", "Apache-2.0", "MIT", "MIT"));

    @TempDir
    private Path repository;

    @TempDir
    private Path texts;

    @Test
    void aLibraryInheritsItsTermsFromItsParent() throws IOException {
        pom("parent", "<url>https://example.org/</url><licenses><license><name>Apache 2.0</name></license></licenses>");
        var jar = jar(
                "child",
                "<parent><groupId>org.example</groupId><artifactId>parent</artifactId><version>1</version></parent>");

        assertThat(libraries().read(List.of(jar, jar)))
                .containsExactly(new Bundled(
                        new Component(
                                "org.example:child",
                                "1",
                                List.of("Apache-2.0"),
                                Optional.of(URI.create("https://example.org/")),
                                ""),
                        "child",
                        Map.of("LICENSE", "the Apache licence")));
    }

    @Test
    void aTextThatNamesItsMakersIsTheNotice() throws IOException {
        var jar = jar("thanks", licence("MIT"), "META-INF/LICENSE.txt", "Copyright Ada");

        assertThat(libraries().read(List.of(jar)))
                .extracting(bundled -> bundled.component().notice())
                .containsExactly("Copyright Ada");
    }

    @Test
    void aLibraryWithoutLicenceEndsTheBuild() throws IOException {
        var jar = jar("silent", "<name>Silent</name>");

        assertThatThrownBy(() -> libraries().read(List.of(jar))).hasMessage("org.example:silent names no licence");
    }

    @Test
    void aLicenceThatNobodyKnowsEndsTheBuild() throws IOException {
        var jar = jar("odd", licence("Do as you like"));

        assertThatThrownBy(() -> libraries().read(List.of(jar)))
                .hasMessageContaining("org.example:odd: Do as you like");
    }

    @Test
    void aLicenceWithoutTextEndsTheBuild() throws IOException {
        var jar = jar("short", licence("MIT"));

        assertThatThrownBy(() -> libraries().read(List.of(jar))).hasMessageContaining("installer/licences/short.txt");
    }

    private Libraries libraries() {
        return new Libraries(NAMES, texts, Map.of("Apache-2.0", "the Apache licence"));
    }

    private static String licence(String name) {
        return "<licenses><license><name>" + name + "</name></license></licenses>";
    }

    private Path pom(String artifact, String content) throws IOException {
        var folder = Files.createDirectories(
                repository.resolve("org/example").resolve(artifact).resolve("1"));
        return Files.writeString(
                folder.resolve(artifact + "-1.pom"),
                "<project><groupId>org.example</groupId><artifactId>" + artifact + "</artifactId><version>1</version>"
                        + content + "</project>");
    }

    private Path jar(String artifact, String content) throws IOException {
        return jar(artifact, content, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
    }

    private Path jar(String artifact, String content, String file, String text) throws IOException {
        var jar = pom(artifact, content).resolveSibling(artifact + "-1.jar");
        try (var inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(inside.getPath("META-INF"));
            Files.writeString(inside.getPath(file), text);
        }
        return jar;
    }
}
