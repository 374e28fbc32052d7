package org.mailwright;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.net.LoopbackNameServer;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.ScriptedServer.Dialogue;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.signin.Idp;

/** The terminal as a process of its own, the sign-in page's address followed as a browser does. */
class SignInProcessTest {

    private static final Identity AUTHORITY = TestCertificates.authority("CN=Mail Root");
    private static final Identity MAIL = TestCertificates.signed(
            Recipe.forHost("imap.corp.example").withHosts("imap.corp.example", "smtp.corp.example"), AUTHORITY);

    @TempDir
    private Path folder;

    @Test
    void anAccountOfAnOrganisationIsSignedInToAndTested() throws Exception {
        try (var idp = new Idp();
                var imap = ScriptedServer.start(SignInProcessTest::imap);
                var smtp = ScriptedServer.start(SignInProcessTest::smtp);
                var names = new LoopbackNameServer()
                        .with(Idp.HOST, "A", "127.0.0.1")
                        .with("imap.corp.example", "A", "127.0.0.1")
                        .with("smtp.corp.example", "A", "127.0.0.1")) {
            idp.granting(200, Idp.granting("granted-token", ",\"refresh_token\":\"refresh-token\""));
            var catalog = Files.createDirectory(folder.resolve("providers"));
            Files.writeString(catalog.resolve("corp.json"), provider(idp, imap, smtp));
            var clients = Files.writeString(folder.resolve("clients.json"), "{\"corp\": {\"clientId\": \"7\"}}");
            var roots = Files.writeString(
                    folder.resolve("ca.pem"),
                    TestCertificates.pem(AUTHORITY.certificate()) + TestCertificates.pem(Idp.AUTHORITY.certificate()));

            var process = start(
                    "check",
                    "ada@corp.example",
                    "--catalog=" + catalog,
                    "--oauth-clients=" + clients,
                    "--ca-file=" + roots,
                    "--dns=" + names.endpoint(),
                    "--await-arrival=0",
                    "--verbose",
                    "--json");
            var told = new ArrayList<String>();
            try (var remarks = process.errorReader(UTF_8)) {
                for (var line = remarks.readLine(); line != null; line = remarks.readLine()) {
                    told.add(line);
                    if (line.startsWith("https://")) idp.accept(URI.create(line));
                }
            }
            var out = new String(process.getInputStream().readAllBytes(), UTF_8);

            assertThat(process.waitFor()).as("%s %s", told, out).isZero();
            assertThat(out)
                    .startsWith("{\"outcome\":\"ok\",\"cause\":\"none\",")
                    .contains("{\"side\":\"incoming\",\"stage\":\"oauth\",\"status\":\"ok\"");
            assertThat(told).anyMatch(line -> line.contains(Idp.HOST) && !line.startsWith("https://"));
            assertThat(told + out).doesNotContain("granted-token", "refresh-token");
            assertThat(bearer(imap)).endsWith("Bearer granted-token\1\1");
        }
    }

    /** Without a screen, so that no browser opens. */
    private static Process start(String... args) throws IOException {
        var builder = new ProcessBuilder(ModuleCommand.ofProgram(List.of(), List.of(args)));
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static String provider(Idp idp, ScriptedServer imap, ScriptedServer smtp) {
        return """
                {"schemaVersion": 1, "id": "corp", "displayName": "Corp", "kind": "hoster", "status": "ok",
                 "match": {"domains": ["corp.example"]},
                 "incoming": [{"protocol": "imap", "host": "imap.corp.example", "port": %d, "encryption": "tls",
                   "auth": ["oauth2"], "username": ["%%EMAILADDRESS%%"]}],
                 "outgoing": [{"protocol": "smtp", "host": "smtp.corp.example", "port": %d, "encryption": "tls",
                   "auth": ["oauth2"], "username": ["%%EMAILADDRESS%%"]}],
                 "oauth2": {"issuer": "%s", "authorizationEndpoint": "%s", "tokenEndpoint": "%s",
                   "scopes": {"imap": ["mail"], "smtp": ["mail"]}},
                 "verified": {"on": "2026-11-01", "basis": "live-login"}}
                """.formatted(
                        imap.endpoint().port(),
                        smtp.endpoint().port(),
                        Idp.HOST,
                        idp.authorizationEndpoint(),
                        idp.tokenEndpoint());
    }

    private static void imap(Dialogue dialogue) throws IOException {
        dialogue.tls(MAIL)
                .say("* OK ready")
                .command("CAPABILITY", "* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2", "TAG OK")
                .command("AUTHENTICATE XOAUTH2 ", "TAG OK")
                .command("CAPABILITY", "* CAPABILITY IMAP4rev1", "TAG OK")
                .command("EXAMINE", "* 0 EXISTS", "TAG OK")
                .command("LOGOUT", "TAG OK");
    }

    private static void smtp(Dialogue dialogue) throws IOException {
        dialogue.tls(MAIL)
                .say("220 smtp.corp.example ESMTP")
                .expect("EHLO", "250-smtp.corp.example", "250 AUTH XOAUTH2")
                .expect("AUTH XOAUTH2 ", "235 2.7.0 in")
                .expect("MAIL", "250 ok")
                .expect("RCPT", "250 ok")
                .expect("DATA", "354 go")
                .message()
                .say("250 taken")
                .expect("QUIT", "221");
    }

    private static String bearer(ScriptedServer imap) {
        var line = imap.lines().stream()
                .filter(heard -> heard.contains("AUTHENTICATE"))
                .findFirst()
                .orElseThrow();
        return new String(Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1)), UTF_8);
    }
}
