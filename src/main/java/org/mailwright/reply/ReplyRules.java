package org.mailwright.reply;

import java.util.ArrayList;
import java.util.BitSet;
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

/** Reads replies by the rules that come with the program, and by stage and code where no rule fits. */
public final class ReplyRules implements ReplyReader {

    /** By the ranks that the file gives; where it gives none, the order of the rules tells. */
    private static final Comparator<ReplyRule> BEST =
            Comparator.comparing(rule -> rule.ownRank().orElse(Rank.SENTENCE));

    private final List<ReplyRule> rules;
    private final PhraseIndex index;
    private @Nullable List<Numbered> numbered;

    ReplyRules(List<ReplyRule> rules) {
        this.rules = List.copyOf(rules);
        this.index = new PhraseIndex(rules.stream().flatMap(ReplyRule::words));
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
        return fitting.isEmpty() ? new WeighedReading(Rank.CLASS, FallbackClassifier.of(reply, known)) : first(fitting);
    }

    /** What the words alone stand for, where a rule knows them. */
    Optional<WeighedReading> weigh(NormalizedText words, Context context) {
        var said = new ServerReply(Verdict.UNKNOWN, 0, Optional.empty(), Optional.empty(), words);
        var fitting = fitting(said, context);
        return fitting.isEmpty() ? Optional.empty() : Optional.of(first(fitting));
    }

    private List<ReplyRule> fitting(ServerReply reply, Context context) {
        var said = index.in(reply.words());
        var fitting = new ArrayList<ReplyRule>();
        for (var one : numbered()) if (one.isSaid(said) && one.rule.fitsForm(reply, context)) fitting.add(one.rule);
        return fitting;
    }

    private synchronized List<Numbered> numbered() {
        var known = numbered;
        if (known == null) {
            known = rules.stream().map(rule -> Numbered.of(rule, index)).toList();
            numbered = known;
        }
        return known;
    }

    /** A rule with the numbers of its words. */
    private static final class Numbered {

        private final ReplyRule rule;
        private final int[] says;
        private final int unless;

        private Numbered(ReplyRule rule, int[] says, int unless) {
            this.rule = rule;
            this.says = says;
            this.unless = unless;
        }

        static Numbered of(ReplyRule rule, PhraseIndex index) {
            return new Numbered(
                    rule,
                    rule.says().stream().mapToInt(index::number).toArray(),
                    rule.unless().map(index::number).orElse(-1));
        }

        boolean isSaid(BitSet said) {
            for (int words : says) if (!said.get(words)) return false;
            return unless < 0 || !said.get(unless);
        }
    }

    private static WeighedReading sure(Cause cause) {
        return new WeighedReading(Rank.CODE, new Reading(cause, Confidence.HIGH));
    }

    /** What the best rule says; less sure where the words of another one speak of something else. */
    private static WeighedReading first(List<ReplyRule> fitting) {
        var first = Collections.min(fitting, BEST);
        var disputed = fitting.stream().anyMatch(rule -> BEST.compare(rule, first) <= 0 && rule.disputes(first));
        var finding = new WeighedReading(first.rank(), first.reading());
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
