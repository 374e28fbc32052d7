package org.mailwright.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Conclusion;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.Observation;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;

/** What the steps of a failure say, and what can be pressed, are the same. */
class RemedyWordsTest {

    private static final Subject SUBJECT =
            new Subject("smtp.example.org", "465", "ada@example.org", "Example", List.of());
    private static final URI PAGE = URI.create("https://example.org/app-passwords");
    private static final Help HELP =
            new Help(List.of(), Optional.of(PAGE), Optional.of("Example"), true, Optional.empty());

    private static final ServerSettings SMTP = new ServerSettings(
            Protocol.SMTP,
            new Endpoint("smtp.example.org", 465),
            Encryption.TLS,
            List.of(AuthMethod.PASSWORD),
            "ada@example.org");

    private static final Pattern SETTING = Pattern.compile(
            "\\b[Pp]orts?\\b|SSL/TLS|STARTTLS|\\bserver names?\\b|name of the mail server|\\buser name\\b"
                    + "|IMAP instead of POP3|\\b[Ii]n the settings\\b|\\bServernamen?\\b|Namen des Mailservers"
                    + "|\\bBenutzernamen?\\b|IMAP statt POP3|\\bin den Einstellungen (?!des)");
    private static final Pattern ADDRESS = Pattern.compile("\\baddress|\\bAdresse");
    private static final Pattern NOTHING = Pattern.compile(
            "Change nothing|Leave the (mail )?settings" + "|Ändern Sie nichts|Ändern Sie an den Einstellungen nichts");
    private static final Pattern KEEP = Pattern.compile("Keep (your|the) password|Behalten Sie (Ihr|das) Passwort");
    private static final Pattern TYPE = Pattern.compile("Type the password|Geben Sie das Passwort");
    private static final Pattern BROWSER = Pattern.compile("[Ss]ign in again|Start the sign-in again"
            + "|Beginnen Sie die Anmeldung|Melden Sie sich (im Browser |in zehn Minuten )?noch einmal");
    private static final Pattern APP = Pattern.compile("\\b(an|your) app password|\\bein App-Passwort");
    private static final Pattern REPORT = Pattern.compile("the report \\(|den Bericht \\(");
    private static final Pattern WAIT = Pattern.compile("^(Change nothing\\. |Keep your password\\. )?Wait "
            + "|^(Ändern Sie nichts\\. |Behalten Sie Ihr Passwort\\. )?Warten Sie ");

    /** A cause with what was seen beside it, in a language. */
    private record Shown(Cause cause, List<Observation> seen, List<String> steps, List<Remedy> remedies) {

        boolean says(Pattern words) {
            return steps.stream().anyMatch(step -> words.matcher(step).find());
        }

        boolean beginsWith(Pattern words) {
            return words.matcher(steps.getFirst()).find();
        }

        Remedy first() {
            return remedies.getFirst();
        }

        boolean offers(Class<? extends Remedy> remedy) {
            return remedies.stream().anyMatch(remedy::isInstance);
        }
    }

    private static Stream<Shown> shown(Wording wording) {
        var clues = new ArrayList<List<Observation>>();
        clues.add(List.of());
        Arrays.stream(Observation.values()).map(List::of).forEach(clues::add);
        return Arrays.stream(Cause.values())
                .filter(cause -> cause != Cause.NONE && !cause.code().matches("(disco|domain)-.*"))
                .flatMap(cause -> clues.stream()
                        .map(seen -> new Shown(
                                cause,
                                seen,
                                wording.of(cause, seen, SUBJECT).steps(),
                                Remedies.of(report(cause, seen), HELP))))
                .filter(shown -> shown.seen().stream().allMatch(seen -> belongs(seen, shown.cause())));
    }

    private static boolean belongs(Observation seen, Cause cause) {
        return switch (seen) {
            case LOG_ON_NOT_TESTED -> false;
            case PASSWORD_RIGHT, REFUSED_TWICE -> cause == Cause.AUTH_BAD_CREDENTIALS;
            case OFFLINE, LOG_ON_PAGE, NETWORK_WORKS, WEB_SERVER_ONLY -> true;
        };
    }

    @Test
    void whatTheStepsNameCanBePressed() {
        assertThat(missing(SETTING, Remedy.ChangeSettings.class)).isEmpty();
        assertThat(missing(TYPE, Remedy.EnterPassword.class)).isEmpty();
        assertThat(missing(BROWSER, Remedy.SignInInBrowser.class)).isEmpty();
        assertThat(missing(APP, Remedy.CreateAppPassword.class)).isEmpty();
        assertThat(missing(REPORT, Remedy.CopyReport.class)).isEmpty();
    }

    @Test
    void whatTheStepsForbidCannotBePressed() {
        assertThat(shown(shown -> shown.says(NOTHING) && shown.offers(Remedy.ChangeSettings.class)))
                .isEmpty();
        assertThat(shown(shown -> shown.says(KEEP) && shown.offers(Remedy.EnterPassword.class)))
                .isEmpty();
        assertThat(shown(shown -> shown.beginsWith(WAIT) && !(shown.first() instanceof Remedy.WaitAndRetry)))
                .isEmpty();
    }

    /** The window puts the settings' button into the first step. */
    @Test
    void theSettingsComeFirstOnlyIfTheFirstStepIsAboutThem() {
        assertThat(shown(shown -> shown.first() instanceof Remedy.ChangeSettings
                        && !shown.beginsWith(SETTING)
                        && !shown.beginsWith(ADDRESS)))
                .isEmpty();
    }

    private static List<Shown> missing(Pattern words, Class<? extends Remedy> remedy) {
        return shown(shown -> shown.says(words) && !shown.offers(remedy));
    }

    private static List<Shown> shown(Predicate<Shown> wanted) {
        return Stream.of(Locale.ENGLISH, Locale.GERMAN)
                .map(language -> new Wording(Messages.in(language)))
                .flatMap(RemedyWordsTest::shown)
                .filter(wanted)
                .toList();
    }

    private static CheckReport report(Cause cause, List<Observation> seen) {
        var conclusion = new Conclusion(
                Outcome.FAIL, cause, Optional.of(Side.OUTGOING), Optional.of(Stage.AUTH), Optional.empty(), seen);
        return new CheckReport(
                conclusion,
                List.of(),
                AccountSettings.of(
                        EmailAddress.parse("ada@example.org").orElseThrow(), Optional.empty(), Optional.of(SMTP)),
                new CheckReport.Delivery(Optional.empty(), Optional.empty()),
                new CheckReport.Trace(List.of(), Duration.ZERO, Optional.empty()));
    }
}
