package org.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Maven compares each artifact with: the list of the repository, which no server can change. */
class DependencyChecksumsTest {

    private static final Path LIST = Path.of(".mvn", "checksums", "checksums.sha256");
    private static final Pattern PLUG_IN =
            Pattern.compile("<artifactId>([a-z-]+-plugin)</artifactId><version>([0-9.]+)</version>");

    @Test
    void everyLibraryIsListed() throws Exception {
        var list = Files.readAllLines(LIST);
        var missing = new ArrayList<String>();
        var libraries = Stream.of("jdk.module.path", "java.class.path")
                .flatMap(path -> Stream.of(System.getProperty(path, "").split(File.pathSeparator)))
                .filter(path -> path.endsWith(".jar") && path.contains(".m2"))
                .distinct()
                .toList();
        for (var library : libraries) {
            var bytes = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Path.of(library)));
            var sum = HexFormat.of().formatHex(bytes);
            var name = "/" + Path.of(library).getFileName();
            if (list.stream().noneMatch(line -> line.startsWith(sum + "  ") && line.endsWith(name)))
                missing.add(library);
        }

        assertThat(missing).as("CONTRIBUTING says how they are listed").isEmpty();
        assertThat(libraries).hasSizeGreaterThan(20);
    }

    @Test
    void mavenIsToldToCompare() throws Exception {
        assertThat(Files.readAllLines(Path.of(".mvn", "maven.config")))
                .contains(
                        "-Daether.artifactResolver.postProcessor.trustedChecksums=true",
                        "-Daether.artifactResolver.postProcessor.trustedChecksums.checksumAlgorithms=SHA-256",
                        "-Daether.trustedChecksumsSource.summaryFile=true",
                        "-Daether.trustedChecksumsSource.summaryFile.originAware=false",
                        "-Daether.trustedChecksumsSource.summaryFile.basedir=${session.rootDirectory}/.mvn/checksums");
    }

    @Test
    void everyPlugInIsListed() throws Exception {
        var list = Files.readString(LIST);
        var jars = PLUG_IN.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(found -> "/" + found.group(1) + "-" + found.group(2) + ".jar\n")
                .toList();

        assertThat(jars).hasSizeGreaterThan(8).allMatch(list::contains);
    }
}
