package org.mailwright.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;

class AccountDraftTest {

    private static final Place PORT = new Place("prefs.js", 7, "mail.smtpserver.smtp1.port");

    @Test
    void aNameLosesWhatNoFileCanHold() {
        var draft = new AccountDraft("msmtp", "~/.msmtprc").displayName("Ada\ud800\u0007L.");

        assertEquals("Ada  L.", draft.found().displayName());
    }

    @Test
    void aWholeAccountCanBeTested() {
        var draft = new AccountDraft("msmtp", "~/.msmtprc").email(Setting.usual("ada@example.org"));
        draft.server(Protocol.SMTP)
                .host(Setting.usual("SMTP.example.org"))
                .port(Setting.at("587", PORT))
                .usualEncryption(Encryption.STARTTLS)
                .usualAuth(AuthMethod.PASSWORD)
                .username(Setting.usual("ada"));

        var account = draft.found();

        var server = new ServerSettings(
                Protocol.SMTP,
                new Endpoint("smtp.example.org", 587),
                Encryption.STARTTLS,
                List.of(AuthMethod.PASSWORD),
                "ada");
        var address = EmailAddress.parse("ada@example.org").orElseThrow();
        assertEquals(
                Optional.of(AccountSettings.of(address, Optional.empty(), Optional.of(server))), account.settings());
        assertEquals(
                Map.of(ServerField.PORT, PORT), account.outgoing().orElseThrow().places());
        assertEquals(List.of(), account.doubts());
    }

    /** Broken UTF-8 reads as an address to some, and nobody is to be told to type it. */
    @Test
    void anAddressOfBrokenBytesIsNone() {
        var account = new AccountDraft("thunderbird", "prefs.js")
                .email(Setting.usual("b\ufffden@example.org"))
                .found();

        assertEquals(Optional.empty(), account.email());
        assertEquals(
                List.of(Doubt.Kind.EMAIL_INVALID),
                account.doubts().stream().map(Doubt::kind).toList());
    }

    @Test
    void whatDoesNotParseIsADoubtAtItsPlace() {
        var draft = new AccountDraft("thunderbird", "prefs.js").email(Setting.usual("nobody"));
        draft.server(Protocol.SMTP)
                .host(Setting.usual("smtp..example"))
                .port(Setting.at("70000", PORT))
                .encryption(Setting.usual("9"), Optional.empty())
                .auth(Setting.usual("1"), Optional.empty())
                .username(Setting.usual("a\nb"));

        var account = draft.found();

        var server = account.outgoing().orElseThrow();
        assertEquals(Optional.empty(), server.host());
        assertEquals(Optional.empty(), server.port());
        assertEquals("", server.username());
        assertEquals(
                List.of(
                        Doubt.Kind.EMAIL_INVALID,
                        Doubt.Kind.HOST_INVALID,
                        Doubt.Kind.PORT_INVALID,
                        Doubt.Kind.ENCRYPTION_INVALID,
                        Doubt.Kind.AUTH_INVALID,
                        Doubt.Kind.USERNAME_INVALID),
                account.doubts().stream().map(Doubt::kind).toList());
        assertEquals(
                Doubt.at(Doubt.Kind.PORT_INVALID, Side.OUTGOING, Optional.of(PORT)),
                account.doubts().get(2));
        assertTrue(account.settings().isEmpty());
    }

    @Test
    void aPasswordWithoutAUserNameCannotBeTested() {
        var draft = new AccountDraft("postfix", "main.cf").email(Setting.usual("ada@example.org"));
        draft.server(Protocol.SMTP)
                .host(Setting.usual("smtp.example.org"))
                .usualPort(587)
                .usualEncryption(Encryption.STARTTLS)
                .usualAuth(AuthMethod.PASSWORD);

        assertTrue(draft.found().settings().isEmpty());
        assertFalse(draft.found().outgoing().isEmpty());
    }

    @Test
    void aServerWithoutLogOnOverridesWhatTheProgramSaysAboutTheLogOn() {
        var draft = new AccountDraft("outlook", "registry")
                .email(Setting.usual("ada@example.org"))
                .outgoingLogin(OutgoingLogin.OWN);
        draft.server(Protocol.SMTP)
                .host(Setting.usual("smtp.example.org"))
                .usualPort(25)
                .usualEncryption(Encryption.NONE)
                .usualAuth(AuthMethod.NONE);

        assertEquals(OutgoingLogin.NONE, draft.found().settings().orElseThrow().outgoingLogin());
    }

    @Test
    void namesAreMadeFitToBeShown() {
        var account = new AccountDraft("evolution", "x.source")
                .displayName("Ada\r\nBcc: x ")
                .accountName("a".repeat(300))
                .found();

        assertEquals("Ada  Bcc: x", account.displayName());
        assertEquals(200, account.accountName().length());
    }
}
