package org.mailwright.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that were written after a program's source to try its reader, and were read wrong at first sight. */
class TrialFilesTest extends ReaderTraps {

    @Test
    void himalayaBeforeItsVersion1() {
        var found = read("himalaya", "config.toml", """
            display-name = "Ada"
            [work]
            default = true
            email = "ada@example.org"
            backend = "imap"
            imap-host = "imap.example.org"
            imap-login = "ada"
            imap-passwd = { raw = "NEVER-READ" }
            sender = "smtp"
            smtp-host = "smtp.example.org"
            smtp-port = 587
            smtp-starttls = true
            smtp-login = "ada"
            smtp-auth = "oauth2"

            [old]
            email = "eva@example.org"
            imap-host = "imap.example.org"
            imap-ssl = false
            """);

        assertEquals(
                List.of(
                        "imap imap.example.org:993 TLS [PASSWORD] ada / smtp smtp.example.org:587 STARTTLS [OAUTH2]"
                                + " ada",
                        "imap imap.example.org:143 NONE [PASSWORD]  / -"),
                found.accounts().stream().map(ReaderTraps::text).toList());
        assertEquals(1, found.accounts().getFirst().passwordsDropped());
    }

    @Test
    void aRelayInBracketsOnTheNextLineIsNotLookedUp() {
        var found = read(
                "postfix", "main.cf", "relayhost =\n   [mail.example.org]:submissions\nsmtp_tls_wrappermode = yes\n");

        assertEquals(
                "- / smtp mail.example.org:465 TLS [NONE] ",
                text(found.accounts().getFirst()));
        assertEquals(List.of(), doubts(found));
    }

    @Test
    void anIdentityWithoutAServerSendsThroughTheDefaultOne() {
        var found = read("thunderbird", "prefs.js", """
            user_pref("mail.accountmanager.accounts", "a");
            user_pref("mail.account.a.server", "s"); user_pref("mail.account.a.identities", "i,j");
            user_pref("mail.server.s.type", "imap"); user_pref("mail.server.s.hostname", "imap.example.org");
            user_pref("mail.identity.i.useremail", "ada@example.org"); user_pref("mail.identity.i.smtpServer", "own");
            user_pref("mail.identity.j.useremail", "eva@example.org");
            user_pref("mail.smtpservers", "own,default"); user_pref("mail.smtp.defaultserver", "default");
            user_pref("mail.smtpserver.own.hostname", "smtp.example.org");
            user_pref("mail.smtpserver.default.hostname", "smtp.example.net");
            """);

        var doubt = found.accounts().getFirst().doubts().getFirst();
        assertEquals(Doubt.Kind.OTHER_IDENTITY_SERVER, doubt.kind());
        assertEquals("smtp.example.net", doubt.detail());
    }
}
