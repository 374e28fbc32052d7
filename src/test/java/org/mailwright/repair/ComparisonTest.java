package org.mailwright.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.Place;
import org.mailwright.account.ServerField;
import org.mailwright.account.Setting;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.repair.FieldVerdict.Kind;

class ComparisonTest {

    private static final String NAME = "ada@example.org";
    private static final EmailAddress ADA = EmailAddress.parse(NAME).orElseThrow();
    private static final Place PORT = new Place("~/.msmtprc", 3, "port");
    private static final ServerSettings TLS = smtp("smtp.example.org", 465, Encryption.TLS, AuthMethod.PASSWORD);
    private static final ServerSettings STARTTLS =
            smtp("smtp.example.org", 587, Encryption.STARTTLS, AuthMethod.PASSWORD);

    @Test
    void whatTheCatalogNamesFirstIsRight() {
        var comparison = Comparison.of(
                account("smtp.example.org", 465, Encryption.TLS, AuthMethod.PASSWORD, NAME),
                found(true, TLS, STARTTLS));

        assertEquals(List.of(), comparison.differences());
        assertEquals(5, comparison.fields().size());
    }

    @Test
    void anotherWayThatIsRightTooOnlyDiffers() {
        var comparison = Comparison.of(
                account("smtp.example.org", 587, Encryption.STARTTLS, AuthMethod.PASSWORD, NAME),
                found(true, TLS, STARTTLS));

        assertEquals(
                List.of(
                        verdict(ServerField.PORT, Kind.DIFFERS, "587", "465", Optional.of(PORT)),
                        verdict(ServerField.ENCRYPTION, Kind.DIFFERS, "starttls", "tls", Optional.empty())),
                comparison.differences());
    }

    @Test
    void anOldPortWithoutEncryptionIsWrongAndWeak() {
        var comparison = Comparison.of(
                account("smtp.example.org", 25, Encryption.NONE, AuthMethod.PASSWORD, NAME),
                found(true, TLS, STARTTLS));

        assertEquals(
                List.of(
                        verdict(ServerField.PORT, Kind.WRONG, "25", "465", Optional.of(PORT)),
                        verdict(ServerField.ENCRYPTION, Kind.WEAK, "none", "tls", Optional.empty())),
                comparison.differences());
    }

    @Test
    void encryptionThatIsNotEnforcedIsWeak() {
        var account = account(
                "smtp.example.org",
                587,
                Encryption.STARTTLS,
                AuthMethod.PASSWORD,
                NAME,
                Doubt.of(Doubt.Kind.NOT_ENFORCED, Side.OUTGOING));

        var comparison = Comparison.of(account, found(true, STARTTLS));

        assertEquals(
                List.of(verdict(ServerField.ENCRYPTION, Kind.WEAK, "starttls", "starttls", Optional.empty())),
                comparison.differences());
    }

    @Test
    void aServerThatTheProviderDoesNotHaveIsWrong() {
        var comparison = Comparison.of(
                account("old.example.org", 465, Encryption.TLS, AuthMethod.PASSWORD, NAME), found(true, TLS));

        assertEquals(
                List.of(verdict(ServerField.HOST, Kind.WRONG, "old.example.org", "smtp.example.org", Optional.empty())),
                comparison.differences());
    }

    @Test
    void aGuessCallsNothingWrong() {
        var comparison =
                Comparison.of(account("old.example.org", 25, Encryption.TLS, AuthMethod.NONE, ""), found(false, TLS));

        assertEquals(
                List.of(Kind.DIFFERS, Kind.DIFFERS, Kind.DIFFERS, Kind.DIFFERS),
                comparison.differences().stream().map(FieldVerdict::kind).toList());
    }

    @Test
    void aPasswordWhereOnlyTheBrowserIsTakenIsWrong() {
        var oauth = smtp("smtp.example.org", 465, Encryption.TLS, AuthMethod.OAUTH2);

        var comparison = Comparison.of(
                account("smtp.example.org", 465, Encryption.TLS, AuthMethod.PASSWORD, NAME), found(true, oauth));

        assertEquals(
                List.of(verdict(ServerField.AUTH, Kind.WRONG, "password", "oauth2", Optional.empty())),
                comparison.differences());
    }

    @Test
    void anAppPasswordIsAPasswordToAProgram() {
        var app = smtp("smtp.example.org", 465, Encryption.TLS, AuthMethod.APP_PASSWORD);

        var comparison = Comparison.of(
                account("smtp.example.org", 465, Encryption.TLS, AuthMethod.PASSWORD, NAME), found(true, app));

        assertEquals(List.of(), comparison.differences());
    }

    @Test
    void anotherUserNameOnlyDiffersAndAMissingOneIsWrong() {
        var other = Comparison.of(
                account("smtp.example.org", 465, Encryption.TLS, AuthMethod.PASSWORD, "0012345"), found(true, TLS));
        var missing =
                Comparison.of(account("smtp.example.org", 465, Encryption.TLS, AuthMethod.NONE, ""), found(true, TLS));

        assertEquals(
                List.of(verdict(ServerField.USERNAME, Kind.DIFFERS, "0012345", NAME, Optional.empty())),
                other.differences());
        assertEquals(
                List.of(
                        verdict(ServerField.AUTH, Kind.WRONG, "none", "password", Optional.empty()),
                        verdict(ServerField.USERNAME, Kind.WRONG, "", NAME, Optional.empty())),
                missing.differences());
    }

    /** The program sends through the server of another account: its user name goes with that server. */
    @Test
    void theAddressAtAnotherProvidersServerIsWrongWithIt() {
        var comparison = Comparison.of(
                account("mail.example.net", 465, Encryption.TLS, AuthMethod.PASSWORD, "eva@example.net"),
                found(true, TLS));

        assertEquals(
                List.of(
                        verdict(ServerField.HOST, Kind.WRONG, "mail.example.net", "smtp.example.org", Optional.empty()),
                        verdict(ServerField.USERNAME, Kind.WRONG, "eva@example.net", NAME, Optional.empty())),
                comparison.differences());
    }

    @Test
    void whatPassesTheTestIsNotWrong() {
        var comparison = Comparison.of(
                account("smtp.example.org", 25, Encryption.NONE, AuthMethod.PASSWORD, NAME), found(true, TLS));

        var kinds = comparison.passed(Side.OUTGOING).differences().stream()
                .map(FieldVerdict::kind)
                .toList();

        assertEquals(List.of(Kind.DIFFERS, Kind.WEAK), kinds);
        assertEquals(comparison, comparison.passed(Side.INCOMING));
    }

    @Test
    void withoutADetectionNothingIsSaid() {
        var nothing = new Detection(ADA, new Outcome.NotFound(Cause.DISCO_NOT_FOUND), List.of(), Duration.ZERO);

        assertEquals(
                Comparison.NOTHING_KNOWN,
                Comparison.of(account("smtp.example.org", 25, Encryption.NONE, AuthMethod.PASSWORD, NAME), nothing));
    }

    private static FieldVerdict verdict(ServerField field, Kind kind, String is, String right, Optional<Place> place) {
        return new FieldVerdict(Side.OUTGOING, field, kind, is, right, "catalog", place);
    }

    private static FoundAccount account(
            String host, int port, Encryption encryption, AuthMethod auth, String username, Doubt... doubts) {
        var draft = new AccountDraft("msmtp", "~/.msmtprc").email(Setting.usual(NAME));
        draft.server(Protocol.SMTP)
                .host(Setting.usual(host))
                .port(Setting.at(Integer.toString(port), PORT))
                .usualEncryption(encryption)
                .usualAuth(auth)
                .username(Setting.usual(username));
        Arrays.stream(doubts).forEach(draft::doubt);
        return draft.found();
    }

    private static Detection found(boolean trusted, ServerSettings... outgoing) {
        var evidence = new Provenance(Source.CATALOG, "", trusted, List.of());
        var candidate = new Candidate(evidence, List.of(), List.of(outgoing));
        return new Detection(ADA, new Outcome.Found(List.of(candidate)), List.of(), Duration.ZERO);
    }

    private static ServerSettings smtp(String host, int port, Encryption encryption, AuthMethod auth) {
        return new ServerSettings(Protocol.SMTP, new Endpoint(host, port), encryption, List.of(auth), NAME);
    }
}
