package org.mailwright.repair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccount;
import org.mailwright.check.CheckReport;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.ProviderName;

/**
 * An account of a program, compared and perhaps tested.
 *
 * @param detection what is right for its address; empty if it has none, or none may be asked for
 * @param comparison after the test, if there was one
 * @param test of the account as the program has it
 * @param past what explains wrong settings
 */
public record Repair(
        FoundAccount account,
        Optional<Detection> detection,
        Comparison comparison,
        Optional<CheckReport> test,
        List<PastChange> past) {

    public Repair {
        past = List.copyOf(past);
    }

    public static Repair compared(FoundAccount account, Optional<Detection> detection) {
        var comparison = detection.map(each -> Comparison.of(account, each)).orElse(Comparison.NOTHING_KNOWN);
        return new Repair(account, detection, comparison, Optional.empty(), List.of());
    }

    /** The same after a test of the account as the program has it. */
    public Repair tested(CheckReport report) {
        return new Repair(
                account, detection, TestedComparison.of(account, comparison, report), Optional.of(report), past);
    }

    /** The same with what the catalog knows of the past. */
    public Repair explained(ServerHistory history) {
        return new Repair(account, detection, comparison, test, history.of(this));
    }

    /** What to change in the program. */
    public List<Change> changes(Locale language) {
        return changes(ProgramGuide.of(account.program(), language));
    }

    /** The same with the guide to the account's program. */
    public List<Change> changes(ProgramGuide guide) {
        return guide.changes(account, RepairResult.toChange(comparison, result()));
    }

    /** What to know of the account beside the comparison, which says by itself what is not enforced. */
    public List<Doubt> doubts() {
        return account.doubts().stream()
                .filter(doubt -> doubt.kind() != Doubt.Kind.NOT_ENFORCED
                        || comparison.fields().stream()
                                .noneMatch(field ->
                                        field.isOptional() && doubt.side().equals(Optional.of(field.side()))))
                .toList();
    }

    /** The provider of the address, if it is known. */
    public Optional<ProviderName> provider() {
        return best().flatMap(Candidate::provider);
    }

    /** What is known first about the address. */
    public Optional<Candidate> best() {
        return detection.flatMap(
                each -> each.outcome() instanceof Outcome.Found found ? Optional.of(found.best()) : Optional.empty());
    }

    public RepairResult result() {
        return RepairResult.of(account, comparison, test);
    }
}
