package org.mailwright.reply;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.ReplyReader.Reading;

/**
 * What a reply must look like to stand for a cause. An empty condition is none.
 *
 * @param at the stages; empty among them is where nobody knows the stage
 * @param of parts of the provider's name
 * @param codes reply codes, with x for any digit
 * @param says all of them have to be there
 */
record ReplyRule(
        Cause cause,
        Confidence confidence,
        Set<Optional<Stage>> at,
        Set<Protocol> by,
        Set<String> of,
        Set<String> codes,
        List<StatusPattern> statuses,
        List<PhraseMatcher> says,
        Optional<PhraseMatcher> unless) {

    ReplyRule {
        at = Set.copyOf(at);
        by = Set.copyOf(by);
        of = Set.copyOf(of);
        codes = Set.copyOf(codes);
        statuses = List.copyOf(statuses);
        says = List.copyOf(says);
    }

    /** What replies with a more exact cause say as well: "authentication failed" is in most refusals of a log-on. */
    private static final Set<Cause> GENERAL = EnumSet.of(
            Cause.AUTH_BAD_CREDENTIALS,
            Cause.AUTH_TEMPORARY,
            Cause.PROTOCOL_VIOLATION,
            Cause.REJECTED_POLICY,
            Cause.SERVER_BUSY,
            Cause.SERVER_REJECTS_CLIENT);

    /** Whether its words, where they fit too, speak against another's cause. */
    boolean disputes(ReplyRule other) {
        return cause != other.cause && !says.isEmpty() && !GENERAL.contains(cause);
    }

    Reading reading() {
        return new Reading(cause, confidence);
    }

    boolean fits(ServerReply reply, ReplyReader.Context context) {
        return fitsPlace(context)
                && fitsCode(reply)
                && (statuses.isEmpty() || fitsStatus(reply))
                && says.stream().allMatch(words -> words.in(reply.words()))
                && unless.map(words -> !words.in(reply.words())).orElse(true);
    }

    private boolean fitsPlace(ReplyReader.Context context) {
        return (at.isEmpty() || at.contains(context.stage()))
                && (by.isEmpty() || context.protocol().map(by::contains).orElse(false))
                && (of.isEmpty()
                        || context.provider()
                                .map(name -> of.stream().anyMatch(name::contains))
                                .orElse(false));
    }

    /** A good reply has to be meant: words of trouble in it are mere chatter. */
    private boolean fitsCode(ServerReply reply) {
        if (codes.isEmpty()) return reply.verdict() != ServerReply.Verdict.GOOD;
        return codes.stream().anyMatch(pattern -> fitsCode(pattern, reply));
    }

    private static boolean fitsCode(String pattern, ServerReply reply) {
        if (reply.code() == 0) {
            return pattern.endsWith("xx")
                    && reply.status()
                            .map(status -> status.kind() == pattern.charAt(0) - '0')
                            .orElse(false);
        }
        var code = Integer.toString(reply.code());
        for (var i = 0; i < code.length(); i++) {
            if (pattern.charAt(i) != 'x' && pattern.charAt(i) != code.charAt(i)) return false;
        }
        return true;
    }

    private boolean fitsStatus(ServerReply reply) {
        return reply.status()
                .map(status -> statuses.stream().anyMatch(pattern -> pattern.fits(status)))
                .orElse(false);
    }
}
