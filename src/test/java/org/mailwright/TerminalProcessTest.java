package org.mailwright;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.practice.PracticeServer;

/** The terminal as a process of its own. */
class TerminalProcessTest {

    private static final String WINDOW =
            "\\b(javafx|com\\.sun\\.javafx|org\\.controlsfx|atlantafx|org\\.kordamp|org\\.mailwright\\.ui)\\.";

    @TempDir
    private Path folder;

    private record Ended(int exit, String out, String err) {}

    static Stream<List<String>> commands() {
        return Stream.of(List.of("formats"), List.of("check", "nonsense"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void loadsNothingOfTheWindow(List<String> command) throws Exception {
        var log = folder.resolve("classes.txt");

        run(List.of("-Xlog:class+load:file=" + log), command);

        var classes = Files.readString(log);
        assertTrue(classes.contains("org.mailwright.cli.Terminal"), "the log is empty");
        assertEquals(List.of(), loaded(classes, WINDOW));
    }

    private static List<String> loaded(String log, String names) {
        var wanted = Pattern.compile(names);
        return log.lines().filter(line -> wanted.matcher(line).find()).toList();
    }

    @Test
    void aKnownProviderNeedsNeitherDnsNorTheSuffixList() throws Exception {
        var log = folder.resolve("classes.txt");

        var ended = run(List.of("-Xlog:class+load:file=" + log), List.of("detect", "ada@posteo.de", "--json"));

        assertEquals(0, ended.exit());
        assertTrue(ended.out().startsWith("{\"address\":\"ada@posteo.de\",\"outcome\":\"found\""), ended.out());
        var classes = Files.readString(log);
        assertEquals(List.of(), loaded(classes, "org\\.xbill|PublicSuffixes"));
        assertEquals(List.of(), loaded(classes, WINDOW));
    }

    @Test
    void nothingButRemarksGoesToStandardErrorAndTextIsUtf8() throws Exception {
        var log = folder.resolve("classes.txt");

        var ended = run(List.of("-Xlog:class+load:file=" + log), List.of("explain", "550 nope", "--lang=de"));

        assertEquals(List.of(), loaded(Files.readString(log), WINDOW));
        assertEquals(0, ended.exit());
        assertEquals("", ended.err());
        assertTrue(ended.out().chars().noneMatch(c -> c == '\ufffd' || c == '?'), ended.out());
    }

    @Test
    void checksARealAccount() throws Exception {
        try (var server = PracticeServer.start()) {
            var authority = folder.resolve("ca.pem");
            Files.writeString(
                    authority,
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(server.certificate().getEncoded())
                            + "\n-----END CERTIFICATE-----\n");
            var in = server.server(Protocol.IMAP, Encryption.TLS).endpoint();
            var out = server.server(Protocol.SMTP, Encryption.STARTTLS).endpoint();
            var check = List.of(
                    "check",
                    server.address().toString(),
                    "--incoming=imap:" + in + ":tls",
                    "--outgoing=" + out + ":starttls",
                    "--ca-file=" + authority,
                    "--password-stdin",
                    "--json");

            var right = run(List.of(), check, server.password() + "\r\n");
            var wrong = run(List.of(), check, "wrong\n");

            assertEquals(0, right.exit(), right.out() + right.err());
            assertTrue(right.out().startsWith("{\"outcome\":\"ok\",\"cause\":\"none\","), right.out());
            assertTrue(right.out().contains("\"arrival\":{\"found\":true,\"folder\":\"INBOX\","), right.out());
            assertEquals(1, wrong.exit());
            assertTrue(wrong.out().contains("\"cause\":\"auth-bad-credentials\""), wrong.out());
        }
    }

    /** A proxy would ask its own name servers, not the one that was named. */
    @Test
    void aNamedNameServerLeavesOutTheProxy() throws Exception {
        int port;
        try (var closed = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (var proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var system = List.of("-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=" + proxy.getLocalPort());

            var ended = run(system, List.of("detect", "ada@example.test", "--json", "--dns=127.0.0.1:" + port));

            assertEquals(4, ended.exit(), ended.out());
            proxy.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, proxy::accept);
        }
    }

    private Ended run(List<String> jvm, List<String> args) throws IOException, InterruptedException {
        return run(jvm, args, "");
    }

    private Ended run(List<String> jvm, List<String> args, String stdin) throws IOException, InterruptedException {
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var process = new ProcessBuilder(ModuleCommand.ofProgram(jvm, args))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (var input = process.getOutputStream()) {
            input.write(stdin.getBytes(UTF_8));
        }
        int exit = process.waitFor();
        return new Ended(exit, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
