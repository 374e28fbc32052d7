package org.mailwright.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mailwright.model.Cause;

/** What the steps of a failure say, and what can be pressed, are the same. */
class RemedyWordsTest {

    private static final Pattern SETTING = Pattern.compile(
            "\\b[Pp]orts?\\b|SSL/TLS|STARTTLS|\\bserver names?\\b|name of the mail server|\\buser name\\b"
                    + "|IMAP instead of POP3|\\b[Ii]n the settings\\b|outgoing server|Postausgangsserver"
                    + "|\\bServernamen?\\b|Namen des Mailservers"
                    + "|\\bBenutzernamen?\\b|IMAP statt POP3|\\bin den Einstellungen (?!des)");
    private static final Pattern ADDRESS = Pattern.compile("\\baddress|\\bAdresse");
    private static final Pattern NOTHING = Pattern.compile(
            "Change nothing|Leave the (mail )?settings" + "|Ändern Sie nichts|Ändern Sie an den Einstellungen nichts");
    private static final Pattern KEEP = Pattern.compile("Keep (your|the) password|Behalten Sie (Ihr|das) Passwort");
    private static final Pattern TYPE = Pattern.compile("Type the password|Geben Sie das Passwort");
    private static final Pattern BROWSER = Pattern.compile(ShownFailure.SIGN_IN);
    private static final Pattern AGAIN = Pattern.compile(ShownFailure.AGAIN);
    private static final Pattern OWN_WORDS =
            Pattern.compile("[Tt]r(y|ies) (it )?(again|later)|[Tt]est again|[Ss]ign in again"
                    + "|next try|[Vv]ersuchen Sie es|[Tt]esten Sie|neu versuchen|nächsten Versuch|noch einmal an\\b");
    private static final Pattern APP = Pattern.compile("\\b(an|your) app password|\\bein App-Passwort");
    private static final Pattern REPORT = Pattern.compile("report for IT|Bericht für die IT");
    private static final Pattern WAIT = Pattern.compile("^(Change nothing\\. |Keep your password\\. )?Wait "
            + "|^(Ändern Sie nichts\\. |Behalten Sie Ihr Passwort\\. )?Warten Sie ");

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

    @Test
    void whatAButtonDoesIsSaidInItsOwnWords() {
        assertThat(shown(shown -> shown.says(OWN_WORDS))).isEmpty();
        assertThat(shown(shown -> isDoneByTestingAgain(shown.first()) && !shown.says(AGAIN) && !shown.says(BROWSER)))
                .isEmpty();
        assertThat(shown(shown -> shown.first() instanceof Remedy.SignInInBrowser
                        && shown.cause() != Cause.AUTH_OAUTH_REQUIRED // the window has one step for it
                        && !shown.says(BROWSER)))
                .isEmpty();
    }

    private static boolean isDoneByTestingAgain(Remedy first) {
        return first instanceof Remedy.TestAgain
                || first instanceof Remedy.WaitAndRetry
                || first instanceof Remedy.EnterPassword;
    }

    /** The window puts the settings' button into the first step. */
    @Test
    void theSettingsComeFirstOnlyIfTheFirstStepIsAboutThem() {
        assertThat(shown(shown -> shown.first() instanceof Remedy.ChangeSettings
                        && !shown.beginsWith(SETTING)
                        && !shown.beginsWith(ADDRESS)))
                .isEmpty();
    }

    private static List<ShownFailure> missing(Pattern words, Class<? extends Remedy> remedy) {
        return shown(shown -> shown.says(words) && !shown.offers(remedy));
    }

    private static List<ShownFailure> shown(Predicate<ShownFailure> wanted) {
        return ShownFailure.all().filter(wanted).toList();
    }
}
