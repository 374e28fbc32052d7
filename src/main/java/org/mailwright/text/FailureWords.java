package org.mailwright.text;

import java.util.Optional;
import org.mailwright.check.CheckReport;

/** Says how a check failed. */
public final class FailureWords {

    private final Messages messages;
    private final Wording wording;

    public FailureWords(Messages messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    /** The failure of a check, or the warning that it ended with. */
    public FailureText of(CheckReport report, Subject subject) {
        var advice = wording.of(report.cause(), report.observations(), subject);
        return of(report, advice, subject);
    }

    /** The same with advice of its own, such as one without a person's address. */
    public FailureText of(CheckReport report, Advice advice, Subject subject) {
        return new FailureText(advice, advice.steps(), reply(report), server(subject));
    }

    /** The failure for a terminal or a report, which have no button: a suggested change is the first step. */
    public FailureText written(CheckReport report, Advice advice, Subject subject) {
        var text = of(report, advice, subject);
        if (report.suggestion().isEmpty()) return text;
        var change = report.suggestion().get();
        return report.suggestionSuffices() ? text.withOnly(step(change)) : text.beginningWith(step(change));
    }

    private String step(CheckReport.Suggestion change) {
        var server = change.server();
        return messages.get(
                change.verified() ? "card.step.change.verified" : "cli.suggestion",
                server.endpoint().host(),
                Integer.toString(server.endpoint().port()),
                wording.of(server.encryption()),
                server.username());
    }

    private Optional<FailureText.Reply> reply(CheckReport report) {
        return report.findings().stream()
                .filter(finding -> finding.cause() == report.cause())
                .filter(finding ->
                        finding.reply().filter(words -> !words.isBlank()).isPresent())
                .findFirst()
                .map(finding -> new FailureText.Reply(
                        finding.reply().orElseThrow(),
                        report.isAuthenticated(finding)
                                ? Optional.empty()
                                : Optional.of(messages.get("logon.unauthenticated"))));
    }

    private Optional<String> server(Subject subject) {
        return subject.host().isEmpty() || subject.port().isEmpty()
                ? Optional.empty()
                : Optional.of(messages.get("card.server.port", subject.host(), subject.port()));
    }
}
