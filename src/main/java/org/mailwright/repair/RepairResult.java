package org.mailwright.repair;

import java.util.List;
import java.util.Optional;
import org.mailwright.account.FoundAccount;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Outcome;
import org.mailwright.check.Finding;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.repair.FieldVerdict.Kind;

/** What is wrong with an account that a program holds. */
public sealed interface RepairResult {

    /** The stable word, such as change. */
    String code();

    /** Not tested: only compared. */
    record Untested() implements RepairResult {
        @Override
        public String code() {
            return "untested";
        }
    }

    /**
     * Fields of the program are to be changed.
     *
     * @param proved whether the test failed for them; otherwise it did not come to them, and the provider has others
     */
    record Change(List<FieldVerdict> fields, boolean proved) implements RepairResult {

        public Change {
            fields = List.copyOf(fields);
        }

        @Override
        public String code() {
            return "change";
        }
    }

    /** The settings are not the reason; the report's cause says what is, such as a refused password. */
    record OtherCause(CheckReport report) implements RepairResult {
        @Override
        public String code() {
            return "other-cause";
        }
    }

    /**
     * The settings are right and the test is good: if the program still fails, it is the program.
     *
     * @param signedIn whether the test signed in, and not only reached the servers
     */
    record ProgramFails(List<Suspect> suspects, boolean signedIn) implements RepairResult {

        public ProgramFails {
            suspects = List.copyOf(suspects);
        }

        @Override
        public String code() {
            return "program";
        }
    }

    /** Fields to change before or after a test, as far as is known: those that are wrong or weak. */
    static List<FieldVerdict> toChange(Comparison comparison, RepairResult result) {
        return switch (result) {
            case Change(var fields, var _) -> fields;
            case OtherCause _ -> List.of();
            case Untested() ->
                comparison.fields().stream().filter(RepairResult::isBad).toList();
            case ProgramFails _ ->
                comparison.fields().stream()
                        .filter(field -> field.kind() == Kind.WEAK)
                        .toList();
        };
    }

    /**
     * Draws the conclusion.
     *
     * @param comparison as {@link TestedComparison} has it where there was a test
     */
    static RepairResult of(FoundAccount account, Comparison comparison, Optional<CheckReport> test) {
        if (test.isEmpty()) return new Untested();
        var report = test.get();
        if (report.outcome() != Outcome.FAIL) {
            var unproved = comparison.fields().stream()
                    .filter(field -> field.kind() == Kind.WRONG)
                    .toList();
            if (!unproved.isEmpty()) return new Change(unproved, false);
            return new ProgramFails(Suspect.of(account), signedIn(report));
        }
        var failed = report.findings().stream()
                .filter(finding -> finding.status() == Finding.Status.FAIL)
                .map(Finding::side)
                .distinct()
                .toList();
        var change = comparison.fields().stream()
                .filter(field -> isReason(field, failed))
                .toList();
        return change.isEmpty() ? new OtherCause(report) : new Change(change, true);
    }

    private static boolean isReason(FieldVerdict field, List<Side> failed) {
        return failed.contains(field.side()) && isBad(field);
    }

    private static boolean isBad(FieldVerdict field) {
        return field.kind() == Kind.WRONG || field.kind() == Kind.WEAK;
    }

    private static boolean signedIn(CheckReport report) {
        return report.findings().stream()
                .anyMatch(finding -> finding.stage() == Stage.AUTH && finding.status() == Finding.Status.OK);
    }
}
