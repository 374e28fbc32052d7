package org.mailwright.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.cli.command.Commands;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Completions and manuals, asked by the shells themselves where they are at hand. */
class ShellFilesTest {

    @TempDir
    private static Path files;

    @TempDir
    private Path here;

    @BeforeAll
    static void write() throws IOException {
        ShellFiles.writer().write(Path.of("installer/shell"), files, "1.2.3", "2026-11-23");
    }

    @BeforeEach
    void fillTheFolder() throws IOException {
        for (var name : List.of("ada.mailwright", "two words.mailwright", "ca.pem")) {
            Files.createFile(here.resolve(name));
        }
        Files.createDirectory(here.resolve("folder"));
    }

    @ParameterizedTest
    @CsvSource({
        "mailwright.bash,''",
        "_mailwright,''",
        "mailwright.fish,'-l '",
        "mailwright.1,Fl -",
        "mailwright.de.1,Fl -",
        "mailwright.fr.1,Fl -",
        "mailwright.ru.1,Fl -",
        "mailwright.ja.1,Fl -",
        "mailwright.ar.1,Fl -"
    })
    void everyCommandAndOptionStandsInEachFile(String file, String sign) throws IOException {
        var text = Files.readString(files.resolve(file));
        var option = sign.isEmpty() ? "--" : sign;

        var missing = commands(Commands.ALL.described(Messages.in(Locale.ENGLISH)))
                .flatMap(command -> Stream.concat(
                        command.subcommands().keySet().stream(),
                        command.options().stream()
                                .map(each -> option + each.longestName().substring(2))))
                .filter(word -> !text.contains(word))
                .toList();

        assertThat(missing).isEmpty();
        assertThat(text).doesNotContainPattern("@[A-Z]+@");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|detect check explain export batch formats guide accounts publish domain catalog signin policy licenses",
                "ch|check",
                "--pr|--practice",
                "'catalog '|find list validate",
                "-v catalog v|validate",
                "--lang de det|detect",
                "'check --smtp-auth '|same own none",
                "check --auth = p|password password-encrypted",
                "check --auth =|password password-encrypted oauth2 none",
                "explain --stage a|auth arrival",
                "explain --provider gma|gmail",
                "export ada@example.org --format j|json",
                "'detect x --lang '|en de fr it es pt-BR pl nl ru ja zh-CN ar",
                "'check --incoming '|imap: pop3: none",
                "check --incoming imap : host : 993 : s|starttls",
                "check --incoming = imap : [2001 : db8 : : 1] : 993 : t|tls",
                "'check --outgoing host : 25 : '|tls starttls none auto",
                "'check '|ada.mailwright two words.mailwright folder",
                "'catalog validate '|folder",
                "check x --ca-file c|ca.pem",
                "detect -- --o|''",
                "check --allow|--allow-plaintext"
            })
    void bashOffersWhatFits(String typed, String offered) throws Exception {
        assumeTrue(has("bash"));
        var words = typed == null ? List.of("") : Arrays.asList(typed.split(" ", -1));
        var line = new StringBuilder("COMP_WORDS=(mailwright");
        words.forEach(word -> line.append(" '").append(word).append('\''));
        var script = "source '" + files.resolve("mailwright.bash") + "'; " + line + "); COMP_CWORD=" + words.size()
                + "; _mailwright; printf '%s\\n' \"${COMPREPLY[@]}\"";

        var replies = run(List.of("bash", "--norc", "-c", script));

        assertThat(replies.replace('\n', ' ').strip()).isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mailwright ch|check",
                "mailwright catalog v|validate",
                "mailwright check --auth=o|--auth=oauth2",
                "mailwright check --incoming imap:host:993:s|imap:host:993:starttls",
                "mailwright export x --format js|json",
                "mailwright check --outgoing [::1]:25:t|[::1]:25:tls"
            })
    void fishOffersWhatFits(String typed, String offered) throws Exception {
        assumeTrue(has("fish"));
        var script = "source '" + files.resolve("mailwright.fish") + "'; complete -C '" + typed + "'";

        var replies = run(List.of("fish", "--no-config", "-c", script));

        assertThat(replies.lines().map(line -> line.replaceFirst("\t.*", ""))).containsExactly(offered);
    }

    @Test
    void zshReadsItsFile() throws Exception {
        assumeTrue(has("zsh"));

        assertThat(run(List.of("zsh", "-f", "-n", files.resolve("_mailwright").toString())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("manuals")
    void formattersFindNothingWrongWithTheManual(String page) throws Exception {
        assumeTrue(has("mandoc"));
        var file = files.resolve(page).toString();

        assertThat(run(List.of("mandoc", "-T", "lint", "-W", "warning", file))).isEmpty();
        assertThat(run(List.of("mandoc", "-T", "utf8", file))).contains("Mailwright 1.2.3", "--password-stdin");
    }

    /** What is copied from a manual is typed: a mark of direction in it would be a part of the option. */
    @ParameterizedTest
    @MethodSource("manuals")
    void aManualHasNoInvisibleSigns(String page) throws IOException {
        assertThat(Files.readString(files.resolve(page)))
                .doesNotContainPattern("\\\\\\[u(200[B-F]|202[A-E]|206[0-9A-F]|061C)]");
    }

    /** One in each language. */
    static Stream<String> manuals() {
        return Messages.LANGUAGES.stream()
                .map(language -> language.equals(Locale.ENGLISH) ? "" : language + ".")
                .map(language -> "mailwright." + language + "1");
    }

    private static Stream<CommandSpec> commands(CommandSpec command) {
        return Stream.concat(
                Stream.of(command),
                command.subcommands().values().stream().flatMap(below -> commands(below.getCommandSpec())));
    }

    private static boolean has(String shell) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
    }

    /** What a program writes; one that fails, fails the test. */
    private String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
