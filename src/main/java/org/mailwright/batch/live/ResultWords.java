package org.mailwright.batch.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailwright.batch.Person;
import org.mailwright.batch.RowFault;
import org.mailwright.batch.live.RowResult.Outcome;
import org.mailwright.batch.live.RowResult.Words;
import org.mailwright.check.CheckReport;
import org.mailwright.model.Cause;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import org.mailwright.text.Wording;

/** Turns what became of a row into its result, with words. */
public final class ResultWords {

    private final Messages messages;
    private final Wording wording;
    private final Function<RowFault, String> faults;

    /** @param faults what is wrong with a row, in a sentence */
    public ResultWords(Messages messages, Wording wording, Function<RowFault, String> faults) {
        this.messages = messages;
        this.wording = wording;
        this.faults = faults;
    }

    RowResult of(Person person, CheckReport report) {
        var subject = Subject.of(report, Optional.empty(), List.of());
        var advice = wording.of(report.cause(), report.observations(), subject);
        return new RowResult(
                person.line(),
                person.address().toString(),
                Outcome.valueOf(report.outcome().name()),
                report.cause(),
                Optional.empty(),
                report.side(),
                report.stage(),
                report.cause() == Cause.NONE
                        ? new Words(advice.title(), "", "")
                        : new Words(advice.title(), advice.who(), advice.next()),
                report.suggestion().map(ResultWords::change),
                report.trace().took().toMillis());
    }

    /** There are no settings to test. */
    RowResult of(Person person, Cause cause) {
        var advice = wording.of(cause, Subject.UNKNOWN);
        var words = new Words(advice.title(), advice.who(), advice.next());
        return result(person.line(), person.address().toString(), Outcome.FAIL, cause, Optional.empty(), words);
    }

    RowResult of(RowFault fault) {
        var words = new Words(messages.get("batch.kind." + fault.kind().code()), "", faults.apply(fault));
        return result(
                fault.line(),
                fault.address(),
                Outcome.INVALID,
                fault.kind().cause(),
                Optional.of(fault.kind().code()),
                words);
    }

    RowResult skipped(Person person) {
        var words = new Words(messages.get("batch.skipped"), "", messages.get("batch.skipped.next"));
        return result(
                person.line(),
                person.address().toString(),
                Outcome.SKIPPED,
                Cause.AUTH_TOO_MANY,
                Optional.empty(),
                words);
    }

    private static RowResult result(
            long line, String address, Outcome outcome, Cause cause, Optional<String> problem, Words words) {
        return new RowResult(
                line, address, outcome, cause, problem, Optional.empty(), Optional.empty(), words, Optional.empty(), 0);
    }

    private static String change(CheckReport.Suggestion suggestion) {
        var server = suggestion.server();
        return server.endpoint() + " " + server.encryption().code() + " " + server.username();
    }
}
