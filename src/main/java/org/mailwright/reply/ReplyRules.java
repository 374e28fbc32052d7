package org.mailwright.reply;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.reply.ServerReply.Verdict;
import org.mailwright.reply.WeighedReading.Rank;

/** Reads replies by the rules that come with the program, and by stage and code where no rule fits. */
public final class ReplyRules implements ReplyReader {

    /** By the ranks that the file gives; where it gives none, the order of the rules tells. */
    private static final Comparator<ReplyRule> BEST =
            Comparator.comparing(rule -> rule.ownRank().orElse(Rank.SENTENCE));

    private final List<ReplyRule> rules;
    private final PhraseIndex index;
    private @Nullable RuleIndex byWords;

    ReplyRules(List<ReplyRule> rules) {
        this(rules, new PhraseIndex(rules.stream().flatMap(ReplyRule::words)));
    }

    /** @param index of the rules' words, and of others that are looked for in the same texts */
    ReplyRules(List<ReplyRule> rules, PhraseIndex index) {
        this.rules = List.copyOf(rules);
        this.index = index;
    }

    /** The rules for what servers say. */
    public static ReplyRules bundled() {
        return new ReplyRules(RuleFile.read("replies.rules"));
    }

    @Override
    public Reading read(String text, Context context) {
        return weigh(ServerReply.parse(text), text, context).reading();
    }

    /** What a reply stands for, and how much it counts among others. */
    WeighedReading weigh(ServerReply reply, String text, Context context) {
        var challenged = OAuthChallenge.refused(text);
        if (challenged.isPresent()) return sure(challenged.get());
        if (isOther(reply, context)) return sure(Cause.WRONG_PROTOCOL);
        var known = known(reply, context);
        var fitting = fitting(reply, known);
        return fitting.isEmpty()
                ? new WeighedReading(Rank.CLASS, FallbackClassifier.of(reply, known))
                : first(fitting, reply);
    }

    /** What the words alone stand for, where a rule knows them. */
    Optional<WeighedReading> weigh(NormalizedText words, Context context) {
        var said = new ServerReply(Verdict.UNKNOWN, 0, Optional.empty(), Optional.empty(), words);
        var fitting = fitting(said, context);
        return fitting.isEmpty() ? Optional.empty() : Optional.of(first(fitting, said));
    }

    /** Looks up all words in a text at once, before it is asked for some. */
    void lookUp(NormalizedText said) {
        var _ = said.hits(index);
    }

    private List<ReplyRule> fitting(ServerReply reply, Context context) {
        var fitting = byWords().said(reply.words().hits(index));
        fitting.removeIf(rule -> !rule.fitsForm(reply, context));
        return fitting;
    }

    private synchronized RuleIndex byWords() {
        var known = byWords;
        if (known == null) {
            known = new RuleIndex(rules, index);
            byWords = known;
        }
        return known;
    }

    private static WeighedReading sure(Cause cause) {
        return new WeighedReading(Rank.CODE, new Reading(cause, Confidence.HIGH));
    }

    /** What the best rule says; less sure where the words of another one speak of something else. */
    private static WeighedReading first(List<ReplyRule> fitting, ServerReply reply) {
        var first = Collections.min(fitting, BEST);
        var disputed = fitting.stream().anyMatch(rule -> BEST.compare(rule, first) <= 0 && rule.disputes(first));
        var finding = new WeighedReading(first.rank(), first.reading(), Evidence.of(first, reply.words()));
        return disputed ? finding.atMost(Confidence.MEDIUM) : finding;
    }

    /** The best-ranked rule that fits, the first of several. */
    Optional<ReplyRule> rule(ServerReply reply, Context context) {
        return fitting(reply, context).stream().min(BEST);
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
