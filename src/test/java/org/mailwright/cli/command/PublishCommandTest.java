package org.mailwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.Fakes;
import org.mailwright.net.dns.ZoneReader.Answer;
import org.mailwright.net.dns.ZoneReader.Status;
import org.mailwright.net.dns.ZoneReader;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PublishCommandTest {

    private static final String TEMPLATE = """
            {"format":"mailwright-profile","version":1,"account":{"email":"%EMAILADDRESS%","accountName":"Brand",
            "incoming":[{"type":"imap","host":"imap.%EMAILDOMAIN%","port":993,"security":"tls","auth":["password-cleartext"],"username":"%EMAILADDRESS%"}],
            "outgoing":[{"type":"smtp","host":"smtp.%EMAILDOMAIN%","port":465,"security":"tls","auth":["password-cleartext"],"username":"%EMAILADDRESS%"}]}}
            """;

    private final Fakes fakes = new Fakes();

    @TempDir
    private Path folder;

    @Test
    void aTemplateServesSeveralDomains() throws IOException {
        var template = template();
        var out = folder.resolve("out");

        var run = fakes.run("", "publish", template, "--domain", "a.example,b.example", "--out", out.toString());

        assertEquals(0, run.exit(), run.err());
        assertTrue(Files.readString(out.resolve("a.example/www/mail/config-v1.1.xml"))
                .contains("imap.a.example"));
        assertTrue(Files.readString(out.resolve("b.example/www/mail/config-v1.1.xml"))
                .contains("imap.b.example"));
        assertTrue(Files.exists(out.resolve("README.md")));
    }

    @Test
    void aTemplateWithoutADomainIsRefusedAndNothingIsWritten() throws IOException {
        var out = folder.resolve("out");

        assertEquals(
                2, fakes.run("", "publish", template(), "--out", out.toString()).exit());
        assertFalse(Files.exists(out));
    }

    @Test
    void whatCannotBeNamedByAWebServerIsRefused() throws IOException {
        var run = fakes.run(
                "",
                "publish",
                template(),
                "--domain",
                "a.example",
                "--out",
                folder.resolve("o").toString(),
                "--root",
                "/srv/{a}");

        assertEquals(2, run.exit());
        assertFalse(Files.exists(folder.resolve("o")));
    }

    @Test
    void theCheckHasExitCodesForMonitoring() {
        assertEquals(4, fakes.run("", "publish", "--check", "example.org").exit());

        fakes.zones = (_, _) -> Answer.without(Status.MISSING);
        assertEquals(3, fakes.run("", "publish", "--check", "example.org").exit());

        fakes.zones = (name, type) -> name.startsWith("_imaps") && type == ZoneReader.Type.SRV
                ? new Answer(Status.FOUND, List.of(), List.of("0 1 993 gone.example.org"), false)
                : Answer.without(Status.MISSING);
        assertEquals(1, fakes.run("", "publish", "--check", "example.org").exit());
        assertEquals(2, fakes.run("", "publish", "--check", "nowhere").exit());
        assertEquals(2, fakes.run("", "publish").exit());
    }

    @Test
    void domainPrintsOneJsonLineAThing() {
        fakes.zones = (_, _) -> Answer.without(Status.EMPTY);

        var run = fakes.run("", "domain", "example.org", "--selector", "mail", "--json");

        assertEquals(3, run.exit(), run.err());
        assertTrue(
                run.out()
                        .lines()
                        .anyMatch(line ->
                                line.startsWith("{\"what\":\"spf\",\"state\":\"absent\",\"name\":\"example.org\"")),
                run.out());
    }

    @Test
    void domainTakesAMessageFromStandardInput() {
        fakes.zones = (_, _) -> Answer.without(Status.EMPTY);
        var message = "DKIM-Signature: v=1; d=example.org; s=key1\nFrom: ada@example.org\n\nHello\n";

        var run = fakes.run(message, "domain", "example.org", "--message", "-");
        var other = fakes.run(message, "domain", "example.net", "--message", "-");

        assertTrue(run.out().contains("key1._domainkey.example.org"), run.out());
        assertEquals(2, other.exit());
    }

    private String template() throws IOException {
        return Files.writeString(folder.resolve("template.mailwright"), TEMPLATE)
                .toString();
    }
}
