package org.mailwright.remedy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/** A failed check with a cause and what was seen beside it, as the window says it in a language. */
record ShownFailure(Cause cause, List<Observation> seen, List<String> steps, List<Remedy> remedies) {

    /** The labels that steps quote here. */
    static final String AGAIN = "<again>";

    static final String SIGN_IN = "<sign in>";

    private static final Subject SUBJECT = new Subject(
                    "smtp.example.org", "465", "ada@example.org", "Example", List.of())
            .beside(new Subject.Buttons(AGAIN, SIGN_IN));

    private static final URI PAGE = URI.create("https://example.org/app-passwords");
    private static final Help HELP =
            new Help(List.of(), Optional.of(PAGE), Optional.of("Example"), true, Optional.empty());

    private static final ServerSettings SMTP = new ServerSettings(
            Protocol.SMTP,
            new Endpoint("smtp.example.org", 465),
            Encryption.TLS,
            List.of(AuthMethod.PASSWORD),
            "ada@example.org");

    /** All that can be shown after a test, in the languages that people have read. */
    static Stream<ShownFailure> all() {
        return Stream.of(Locale.ENGLISH, Locale.GERMAN)
                .map(language -> new Wording(Messages.in(language)))
                .flatMap(ShownFailure::in);
    }

    private static Stream<ShownFailure> in(Wording wording) {
        var clues = new ArrayList<List<Observation>>();
        clues.add(List.of());
        Arrays.stream(Observation.values()).map(List::of).forEach(clues::add);
        return Arrays.stream(Cause.values())
                .filter(cause -> cause != Cause.NONE && !cause.code().matches("(disco|domain)-.*"))
                .flatMap(cause -> clues.stream()
                        .filter(seen -> seen.stream().allMatch(clue -> belongs(clue, cause)))
                        .map(seen -> new ShownFailure(
                                cause,
                                seen,
                                wording.of(cause, seen, SUBJECT).steps(),
                                Remedies.of(report(cause, seen), HELP))));
    }

    private static boolean belongs(Observation seen, Cause cause) {
        return switch (seen) {
            case LOG_ON_NOT_TESTED -> false;
            case PASSWORD_RIGHT, REFUSED_TWICE -> cause == Cause.AUTH_BAD_CREDENTIALS;
            case OFFLINE, LOG_ON_PAGE, NETWORK_WORKS, WEB_SERVER_ONLY, PROXY_ONLY -> true;
        };
    }

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
