package org.mailwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.Fakes;
import org.mailwright.model.Cause;

class AccountsCheckTest {

    private final Fakes fakes = new Fakes();

    @TempDir
    Path temp;

    @Test
    void testsAnAccountWithTheTypedPassword() throws IOException {
        fakes.outcome = MsmtpCase.found();
        fakes.cause = Cause.TLS_MODE_MISMATCH;
        var file = Files.writeString(temp.resolve("msmtprc"), MsmtpCase.CONFIG.replace("port 25", "port 25\ntls on"));

        var run = fakes.run("secret\n", "accounts", "--file", file.toString(), "--json", "--check", "--password-stdin");

        assertEquals(ExitCode.CHECK_FAILED, run.exit());
        assertEquals(List.of("secret", "secret"), fakes.passwords);
        assertTrue(run.out().contains("\"check\":{\"outcome\":\"fail\",\"cause\":\"tls-mode-mismatch\""), run.out());
        assertTrue(run.out().contains("\"result\":\"change\""), run.out());
        assertFalse((run.out() + run.err()).contains("secret"), run.out());
    }

    @Test
    void saysTheOneLineChangeAndNeverThePassword() throws IOException {
        fakes.outcome = MsmtpCase.found();
        fakes.cause = Cause.TLS_MODE_MISMATCH;
        var file = Files.writeString(temp.resolve("msmtprc"), MsmtpCase.CONFIG.replace("port 25", "port 25\ntls on"));

        var run = fakes.run("secret\n", "accounts", "--file", file.toString(), "--check", "--password-stdin");

        assertTrue(run.out().contains("the line becomes:\n      port 587"), run.out());
        assertTrue(run.err().contains("The password goes only to: smtp.example.org"), run.err());
    }

    @Test
    void aGoodTestOfRightSettingsPointsToTheProgramItself() throws IOException {
        fakes.outcome = MsmtpCase.found();
        var file = Files.writeString(
                temp.resolve("msmtprc"), MsmtpCase.CONFIG.replace("port 25", "port 465\ntls on\ntls_starttls off"));

        var json =
                fakes.run("secret\n", "accounts", "--file", file.toString(), "--json", "--check", "--password-stdin");
        var text = fakes.run("secret\n", "accounts", "--file", file.toString(), "--check", "--password-stdin");

        assertEquals(0, json.exit());
        assertTrue(json.out().contains("\"result\":\"program\",\"suspects\":[\"stored-passwords\""), json.out());
        assertTrue(text.out().contains("msmtp stores the password twice"), text.out());
    }

    @Test
    void sendsNoPasswordWithoutEncryption() throws IOException {
        fakes.outcome = MsmtpCase.found();
        var file = Files.writeString(temp.resolve("msmtprc"), MsmtpCase.CONFIG);

        var run = fakes.run("secret\n", "accounts", "--file", file.toString(), "--json", "--check", "--password-stdin");

        assertEquals(List.of(), fakes.passwords);
        assertTrue(run.out().contains("\"cause\":\"disco-plaintext-servers\""), run.out());
        assertTrue(run.out().contains("\"result\":\"change\""), run.out());
    }

    @Test
    void anAccountThatSignsInInTheBrowserIsReachedAndNoPasswordIsSent() throws IOException {
        fakes.outcome = MsmtpCase.found();
        var config = MsmtpCase.CONFIG
                .replace("port 25", "port 465\ntls on\ntls_starttls off")
                .replace("auth on", "auth xoauth2");
        var file = Files.writeString(temp.resolve("msmtprc"), config);

        var run = fakes.run("secret\n", "accounts", "--file", file.toString(), "--json", "--check", "--password-stdin");

        assertEquals(List.of("", ""), fakes.passwords);
        assertFalse(fakes.requests.getFirst().extras().logOn().tested());
        assertTrue(run.out().contains("\"field\":\"auth\",\"is\":\"oauth2\",\"right\":\"password\""), run.out());
        assertTrue(run.out().contains("\"suspects\":[\"browser-sign-in\""), run.out());
        assertTrue(run.err().contains("signs in in the browser (OAuth2)"), run.err());
    }

    @Test
    void asksForOnePasswordForEachAddress() throws IOException {
        var config = MsmtpCase.CONFIG.replace("port 25", "port 25\ntls on");
        var file = Files.writeString(
                temp.resolve("msmtprc"),
                config
                        + config.replace("account one", "account two")
                        + config.replace("account one", "account three").replace("ada@", "ben@"));

        var run = fakes.run("secret\n", "accounts", "--file", file.toString(), "--json", "--check", "--password-stdin");

        assertEquals(List.of("secret", "secret", "secret", "secret"), fakes.passwords);
        assertEquals(3, run.out().lines().count());
        assertTrue(run.err().contains("ben@example.org: No password came"), run.err());
    }
}
