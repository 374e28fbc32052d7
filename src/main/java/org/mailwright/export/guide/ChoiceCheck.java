package org.mailwright.export.guide;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.export.Limit;
import org.mailwright.export.guide.GuideLine.Act;

/** Finds the words that a data file lacks: a guide must never come to a choice that it cannot name. */
final class ChoiceCheck {

    private ChoiceCheck() {}

    static void check(MailProgram program) {
        var asked = program.lines().stream()
                .flatMap(line -> line.act() instanceof Act.Ask(var field, var _) ? Stream.of(field) : Stream.empty())
                .filter(GuideField::isChoice)
                .collect(Collectors.toSet());
        for (var field : asked) {
            var words = program.choices().get(field);
            var there = words == null ? Set.<String>of() : words.keySet();
            var missing = wanted(field, program.capabilities().refuses()).stream()
                    .filter(code -> !there.contains(code))
                    .toList();
            if (!missing.isEmpty()) throw new IllegalArgumentException("no word for " + field.code() + " " + missing);
        }
        for (var field : program.choices().keySet()) {
            if (!asked.contains(field)) throw new IllegalArgumentException("nobody asks for " + field.code());
        }
    }

    private static List<String> wanted(GuideField field, List<Limit> refused) {
        var codes = switch (field) {
            case PROTOCOL -> Stream.of("imap", refused.contains(Limit.POP3) ? "" : "pop3");
            case IN_SECURITY -> security(refused, Limit.INCOMING_STARTTLS);
            case OUT_SECURITY -> security(refused, Limit.OUTGOING_STARTTLS);
            case IN_AUTH -> Stream.of("password", refused.contains(Limit.NO_LOGIN) ? "" : "none");
            case OUT_AUTH -> Stream.of("password", refused.contains(Limit.NO_OUTGOING_LOGIN) ? "" : "none");
            case OUT_LOGIN, LEAVE_DELETED -> Stream.of("yes", "no");
            default -> Stream.<String>of();
        };
        return codes.filter(code -> !code.isEmpty()).toList();
    }

    private static Stream<String> security(List<Limit> refused, Limit starttls) {
        return Stream.of(
                "tls", refused.contains(starttls) ? "" : "starttls", refused.contains(Limit.PLAINTEXT) ? "" : "none");
    }
}
