package org.mailwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build fetches is what it was, and what runs as root follows nobody's link. */
class SupplyChainTest {

    private static final Pattern USES = Pattern.compile("\\buses\\W*: *(.+)");

    @TempDir
    private Path root;

    private Path bin;

    @BeforeEach
    void makeFolders() throws IOException {
        bin = Files.createDirectories(root.resolve("local/bin"));
    }

    @Test
    void theWrapperKnowsTheSumOfWhatItFetches() throws IOException {
        assertThat(Files.readString(Path.of(".mvn/wrapper/maven-wrapper.properties")))
                .containsPattern("(?m)^distributionSha256Sum=[0-9a-f]{64}$");
    }

    @Test
    void everyActionIsNamedByItsCommit() throws IOException {
        try (var workflows = Files.list(Path.of(".github/workflows"))) {
            for (var workflow : workflows.toList()) {
                assertThat(USES.matcher(Files.readString(workflow)).results().map(use -> use.group(1)))
                        .as(workflow.toString())
                        .isNotEmpty()
                        .allMatch(use -> use.matches("[\\w./-]+@[0-9a-f]{40} # v[0-9.]+"));
            }
        }
    }

    @Test
    void theMacPackageSetsUpItsCommand() throws Exception {
        install();
        install(); // over the older one

        assertThat(Files.readSymbolicLink(bin.resolve("mailwright")))
                .hasToString("/Applications/Mailwright.app/Contents/MacOS/Mailwright");
    }

    @Test
    void theMacPackageFollowsNoLinkAndReplacesNoFileOfOthers() throws Exception {
        var theirs = Files.createDirectory(root.resolve("theirs"));
        Files.createSymbolicLink(bin.resolve("mailwright"), theirs);

        install();

        assertThat(Files.readSymbolicLink(bin.resolve("mailwright"))).isEqualTo(theirs);
        assertThat(theirs).isEmptyDirectory();
        Files.delete(bin.resolve("mailwright"));
        Files.writeString(bin.resolve("mailwright"), "mine");

        install();

        assertThat(bin.resolve("mailwright")).hasContent("mine");
        Files.delete(bin.resolve("mailwright"));
        Files.createSymbolicLink(bin.resolve("mailwright"), root.resolve("nowhere"));

        install();

        assertThat(root.resolve("nowhere")).doesNotExist();
        Files.delete(bin.resolve("mailwright"));
        Files.delete(bin);
        Files.createSymbolicLink(bin, theirs);

        install();

        assertThat(theirs).isEmptyDirectory();
        assertThat(Files.isDirectory(bin, LinkOption.NOFOLLOW_LINKS)).isFalse();
        Files.delete(bin);
        Files.delete(bin.getParent());
        Files.createSymbolicLink(bin.getParent(), theirs);

        install();

        assertThat(theirs).isEmptyDirectory();
    }

    /** The package's own script, with another folder in place of /usr/local. */
    private void install() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        var script = Files.readString(Path.of("installer/macos/resources/postinstall"))
                .replace("/usr/local", root.resolve("local").toString());
        var process = new ProcessBuilder("/bin/sh", "-c", script, "postinstall", "package", "/Applications")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        process.getInputStream().readAllBytes();

        assertThat(process.waitFor()).isZero();
    }
}
