package org.mailwright.reply;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.ReplyReader.Reading;
import org.mailwright.reply.WeighedReading.Rank;

/**
 * What a reply must look like to stand for a cause. An empty condition is none.
 *
 * @param at the stages; empty among them is where nobody knows the stage
 * @param of parts of the provider's name
 * @param codes reply codes, with x for any digit
 * @param says all of them have to be there
 * @param ownRank as the file says; absent where the cause tells
 * @param also the other causes that such a reply names
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
        Optional<PhraseMatcher> unless,
        Optional<Rank> ownRank,
        List<Cause> also) {

    ReplyRule {
        at = Set.copyOf(at);
        by = Set.copyOf(by);
        of = Set.copyOf(of);
        codes = Set.copyOf(codes);
        statuses = List.copyOf(statuses);
        says = List.copyOf(says);
        also = List.copyOf(also);
    }

    /** What replies with a more exact cause say as well: "authentication failed" is in most refusals of a log-on. */
    private static final Set<Cause> GENERAL = EnumSet.of(
            Cause.AUTH_BAD_CREDENTIALS,
            Cause.AUTH_TEMPORARY,
            Cause.PROTOCOL_VIOLATION,
            Cause.REJECTED_POLICY,
            Cause.SERVER_BUSY,
            Cause.SERVER_REJECTS_CLIENT);

    /** What a sentence about a more exact cause outranks. */
    private static final Set<Cause> VAGUE =
            EnumSet.of(Cause.PROTOCOL_VIOLATION, Cause.REJECTED_POLICY, Cause.SERVER_BUSY);

    /** What only a server that takes messages can mean. */
    private static final Set<Cause> SENDING = EnumSet.of(
            Cause.SENDER_REJECTED,
            Cause.RECIPIENT_REJECTED,
            Cause.RELAY_DENIED,
            Cause.GREYLISTED,
            Cause.REJECTED_SPAM,
            Cause.MESSAGE_TOO_LARGE,
            Cause.HELO_NAME_REJECTED,
            Cause.EHLO_REJECTED,
            Cause.SMTPUTF8_UNSUPPORTED,
            Cause.SMTP_ACCESS_DISABLED);

    static boolean isGeneral(Cause cause) {
        return GENERAL.contains(cause);
    }

    /** Whether its words, where they fit too, speak against another's cause. */
    boolean disputes(ReplyRule other) {
        return cause != other.cause && !says.isEmpty() && !isGeneral(cause);
    }

    Stream<PhraseMatcher> words() {
        return Stream.concat(says.stream(), unless.stream());
    }

    Reading reading() {
        return new Reading(cause, confidence, also);
    }

    Rank rank() {
        return ownRank.orElse(VAGUE.contains(cause) ? Rank.GENERAL : Rank.SENTENCE);
    }

    /** @param said whether the reply holds some words */
    boolean fits(ServerReply reply, ReplyReader.Context context, Predicate<PhraseMatcher> said) {
        return fitsForm(reply, context)
                && says.stream().allMatch(said)
                && unless.filter(said).isEmpty();
    }

    /** Whether all but the words fits. */
    boolean fitsForm(ServerReply reply, ReplyReader.Context context) {
        return fitsPlace(context)
                && !(SENDING.contains(cause) && reads(reply.protocol()))
                && fitsCode(reply)
                && (statuses.isEmpty() || fitsStatus(reply));
    }

    private static boolean reads(Optional<Protocol> protocol) {
        return protocol.map(spoken -> spoken != Protocol.SMTP).orElse(false);
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
        for (var pattern : codes) if (fitsCode(pattern, reply)) return true;
        return false;
    }

    private static boolean fitsCode(String pattern, ServerReply reply) {
        var code = reply.code();
        if (code == 0) {
            return pattern.endsWith("xx")
                    && reply.status().isPresent()
                    && reply.status().get().kind() == pattern.charAt(0) - '0';
        }
        return fitsDigit(pattern.charAt(0), code / 100)
                && fitsDigit(pattern.charAt(1), code / 10 % 10)
                && fitsDigit(pattern.charAt(2), code % 10);
    }

    private static boolean fitsDigit(char pattern, int digit) {
        return pattern == 'x' || pattern == digit + '0';
    }

    private boolean fitsStatus(ServerReply reply) {
        if (reply.status().isEmpty()) return false;
        for (var pattern : statuses) if (pattern.fits(reply.status().get())) return true;
        return false;
    }
}
