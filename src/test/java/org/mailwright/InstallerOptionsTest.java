package org.mailwright;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What of the installers for Windows and macOS can be known on any platform. */
class InstallerOptionsTest {

    private static final Path INSTALLER = Path.of("installer");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");

    static Stream<Path> optionFiles() throws IOException {
        return Stream.concat(files("windows", ".options"), files("macos", ".options"));
    }

    static Stream<Path> launchersAndAssociations() throws IOException {
        return Stream.concat(files("windows", ".properties"), files("macos", ".properties"));
    }

    @ParameterizedTest
    @MethodSource("optionFiles")
    void jpackageKnowsEachOption(Path file) throws IOException {
        var used = words(file).stream().filter(word -> word.startsWith("--")).toList();

        assertThat(used).isNotEmpty();
        assertThat(known()).containsAll(used);
    }

    @Test
    void jpackageKnowsEachOptionOfTheProgramThatRunsIt() throws IOException {
        var used = OPTION.matcher(Files.readString(INSTALLER.resolve("Installers.java")))
                .results()
                .map(match -> match.group())
                .filter(option -> !Set.of("--keychain-profile", "--wait").contains(option)) // of notarytool
                .toList();

        assertThat(known()).containsAll(used);
    }

    @ParameterizedTest
    @MethodSource("optionFiles")
    void eachFileThatAnOptionNamesExists(Path file) throws IOException {
        var named = words(file).stream()
                .filter(word -> word.contains("/") && !word.startsWith("-"))
                .map(word -> word.substring(word.indexOf('=') + 1))
                .toList();

        assertThat(named).allSatisfy(name -> assertThat(Path.of(name)).exists());
    }

    @ParameterizedTest
    @MethodSource("launchersAndAssociations")
    void eachPictureOfAnAssociationExists(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }

        assertThat(properties).isNotEmpty();
        if (properties.containsKey("icon"))
            assertThat(Path.of(properties.getProperty("icon"))).exists();
    }

    @Test
    void theFileTypeIsTheSameOnEveryPlatform() throws IOException {
        var mime = Files.readString(INSTALLER.resolve("linux/org.mailwright.Mailwright.mime.xml"));

        for (var file : files("windows", "association.properties").toList()) {
            var text = Files.readString(file);
            assertEquals(
                    text.replace(".ico", ".icns"), Files.readString(INSTALLER.resolve("macos/association.properties")));
            assertThat(text).contains("extension=mailwright\n", "mime-type=application/vnd.mailwright.profile+json\n");
        }
        assertThat(mime).contains("\"*.mailwright\"", "\"application/vnd.mailwright.profile+json\"");
    }

    /** Windows takes a program with another code for another program, and installs it beside the old one. */
    @Test
    void theUpgradeCodeIsTheOneThatWasGivenOut() throws IOException {
        var words = words(INSTALLER.resolve("windows/msi.options"));

        assertEquals("5b0c7f7e-2d0c-4b7a-9a0e-6f1f1c1b8d42", words.get(words.indexOf("--win-upgrade-uuid") + 1));
    }

    @Test
    void macosLetsTheSignedProgramCompile() throws Exception {
        var entitlements = INSTALLER.resolve("macos/entitlements.plist");
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((_, _) -> new InputSource(new StringReader("")));

        var allowed = XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "name(//key[.='com.apple.security.cs.allow-jit']/following-sibling::*[1])",
                        builder.parse(entitlements.toFile()));

        assertEquals("true", allowed);
    }

    @Test
    void theVersionIsOneThatInstallersTake() throws IOException {
        var version = Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));

        assertThat(version.find()).isTrue();
        assertThat(version.group(1)).matches("\\d{1,3}\\.\\d{1,3}\\.\\d{1,5}(-.*)?");
    }

    private static Stream<Path> files(String platform, String end) throws IOException {
        try (var files = Files.list(INSTALLER.resolve(platform))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        }
    }

    private static List<String> words(Path file) throws IOException {
        var words = new ArrayList<String>();
        for (var line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) words.addAll(List.of(line.strip().split("\\s+")));
        }
        return words;
    }

    /** What jpackage's own help says of every platform, whichever this one is. */
    private static Set<String> known() throws IOException {
        var help = FileSystems.getFileSystem(URI.create("jrt:/"))
                .getPath("modules/jdk.jpackage/jdk/jpackage/internal/resources/HelpResources.properties");
        var known = new TreeSet<String>();
        OPTION.matcher(Files.readString(help)).results().forEach(match -> known.add(match.group()));
        return known;
    }
}
