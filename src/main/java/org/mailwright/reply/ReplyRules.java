package org.mailwright.reply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.reply.ServerReply.Verdict;

/** Reads replies by the rules that come with the program, and by stage and code where no rule fits. */
public final class ReplyRules implements ReplyReader {

    private final List<ReplyRule> rules;

    ReplyRules(List<ReplyRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules for what servers say. */
    public static ReplyRules bundled() {
        return new ReplyRules(RuleFile.read("replies.rules"));
    }

    @Override
    public Reading read(String text, Context context) {
        if (OAuthChallenge.refuses(text)) return new Reading(Cause.OAUTH_TOKEN_REJECTED, Confidence.HIGH);
        var reply = ServerReply.parse(text);
        if (isOther(reply, context)) return new Reading(Cause.WRONG_PROTOCOL, Confidence.HIGH);
        var known = known(reply, context);
        var fitting = rules.stream().filter(rule -> rule.fits(reply, known)).toList();
        return fitting.isEmpty() ? FallbackClassifier.of(reply, known) : reading(fitting);
    }

    /** What the first of them says; less sure where the words of another speak of something else. */
    private static Reading reading(List<ReplyRule> fitting) {
        var first = fitting.getFirst();
        var disputed = fitting.stream().anyMatch(rule -> rule.disputes(first));
        return disputed && first.confidence() == Confidence.HIGH
                ? new Reading(first.cause(), Confidence.MEDIUM)
                : first.reading();
    }

    /** The first rule that fits. */
    Optional<ReplyRule> rule(ServerReply reply, Context context) {
        return rules.stream().filter(rule -> rule.fits(reply, context)).findFirst();
    }

    /** The context, with what the reply itself tells about it. */
    static Context known(ServerReply reply, Context context) {
        return new Context(
                context.stage().or(() -> guess(reply)),
                reply.protocol().or(context::protocol),
                context.provider().map(name -> name.toLowerCase(Locale.ROOT)));
    }

    private static Optional<Stage> guess(ServerReply reply) {
        return switch (reply.code()) {
            case 435, 535, 538 -> Optional.of(Stage.AUTH);
            default -> reply.verdict() == Verdict.GOOD ? Optional.empty() : StageGuess.of(reply.words());
        };
    }

    /** A greeting in the form of another protocol. */
    private static boolean isOther(ServerReply reply, Context context) {
        var greeting = context.stage()
                .filter(stage -> stage == Stage.GREETING || stage == Stage.CONNECT)
                .isPresent();
        Optional<Protocol> heard = reply.protocol();
        return greeting && heard.isPresent() && context.protocol().isPresent() && !heard.equals(context.protocol());
    }
}
