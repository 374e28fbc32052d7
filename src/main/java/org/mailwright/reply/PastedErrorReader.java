package org.mailwright.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mailwright.model.Cause;
import org.mailwright.model.Stage;
import org.mailwright.reply.TextParts.Answered;
import org.mailwright.reply.WeighedReading.Rank;
import org.mailwright.reply.copied.CopiedText;

/**
 * Reads what people paste: a server's reply as it is, or wrapped in the sentences of a mail program, of a library or of a
 * bounce message, or only the program's own error code. The text is cut into parts, each part has a {@link Rank}, and the
 * best-ranked decides; a text without a part that is known is {@link Reading#UNKNOWN}.
 */
public final class PastedErrorReader implements ReplyReader {

    private static final Pattern TOPIC = Pattern.compile("[A-Z]?[a-z]{1,11}");

    private final ReplyRules replies;
    private final ReplyRules clients;

    PastedErrorReader(ReplyRules replies, ReplyRules clients) {
        this.replies = replies;
        this.clients = clients;
    }

    /** The rules for servers' replies and for programs' messages. */
    public static PastedErrorReader bundled() {
        var replies = RuleFile.read("replies.rules");
        var clients = clientRules();
        var rules = Stream.concat(replies.stream(), clients.stream()).flatMap(ReplyRule::words);
        var others = Stream.of(ErrorMarks.words(), Evidence.words(), Inspection.pieceWords(), StageGuess.allWords());
        var index = new PhraseIndex(Stream.concat(rules, others.flatMap(words -> words)));
        return new PastedErrorReader(new ReplyRules(replies, index), new ReplyRules(clients, index));
    }

    /** What libraries say by name and by list comes before what programs say in sentences. */
    static List<ReplyRule> clientRules() {
        var rules = new ArrayList<>(RuleFile.read("libraries.rules"));
        rules.addAll(RuleFile.read("clients.rules"));
        return rules;
    }

    @Override
    public Reading read(String copied, Context context) {
        var pasted = CopiedText.plain(PastedText.bounded(copied));
        var text = TextParts.of(BounceFrame.without(PastedText.lines(pasted)));
        var words = text.words().stream().map(NormalizedText::of).toList();
        words.forEach(clients::lookUp);
        if (Inspection.in(text.words(), words)) return new Reading(Cause.CERT_INTERCEPTED, Confidence.HIGH);
        var good = text.allGood() ? goodReply(pasted, context) : Optional.<Reading>empty();
        if (good.isPresent()) return good.get();
        var answers = new ArrayList<WeighedReading>();
        for (var answer : text.answers()) answers.addAll(answered(answer, context));
        var sayings = new ArrayList<WeighedReading>();
        for (var i = 0; i < words.size(); i++) {
            sayings.addAll(said(text.words().get(i), words.get(i), context));
        }
        // of sentences alike one that says more than "login failed"
        sayings.sort(Comparator.comparing(WeighedReading::rank)
                .thenComparing(one -> one.reading().cause() == Cause.AUTH_BAD_CREDENTIALS));
        answers.addAll(sayings);
        return best(answers);
    }

    /** A good reply may still be read by a rule of its own, such as a banner that a firewall has masked. */
    private Optional<Reading> goodReply(String pasted, Context context) {
        return Optional.of(replies.read(pasted.strip(), context));
    }

    /** The best-ranked, of several the first, so that a server's answer counts before what a program says; no more than likely where another speaks against it. */
    private static Reading best(List<WeighedReading> findings) {
        if (findings.isEmpty()) return Reading.UNKNOWN;
        var best = findings.stream()
                .min(Comparator.comparing(WeighedReading::rank))
                .orElseThrow();
        var disputed = findings.stream().anyMatch(other -> Evidence.isAgainst(best, other));
        return best.sureOnlyIf(!disputed).reading();
    }

    /** What a reply in its own line stands for. */
    private List<WeighedReading> answered(Answered answer, Context context) {
        var place = at(answer.stage(), context, answer.reply().words());
        var finding = replies.weigh(answer.reply(), answer.text(), place);
        if (answer.closing() && answer.stage().equals(Optional.of(Stage.QUIT))) return List.of();
        if (answer.closing()) return List.of(new WeighedReading(Rank.CLASS, finding.reading()).atMost(Confidence.LOW));
        return finding.rank() == Rank.CLASS && isLoneWord(answer)
                ? List.of()
                : List.of(finding.sureOnlyIf(finding.evidence().settlesReply()));
    }

    /** "No smoking" has the form of an IMAP reply without its tag, and nothing else of one. */
    private static boolean isLoneWord(Answered answer) {
        return answer.reply().code() == 0
                && answer.reply().status().isEmpty()
                && Character.isLetter(answer.text().charAt(0))
                && !TextLine.TAGGED.matcher(answer.text()).lookingAt();
    }

    /** What a program's sentences stand for: the replies that they quote, and they themselves. */
    private List<WeighedReading> said(String text, NormalizedText words, Context context) {
        var place = at(Optional.empty(), context, words);
        var findings = new ArrayList<WeighedReading>();
        var certain = ErrorMarks.isCertain(words);
        var talk = Evidence.isTalk(words);
        for (var reply : certain ? EmbeddedReplies.in(text) : List.<String>of()) {
            var said = replies.weigh(ServerReply.parse(reply), reply, place);
            findings.add(said.sureOnlyIf(said.evidence().settlesReply() && !talk));
        }
        if (!certain && !ErrorMarks.in(words))
            return ErrorMarks.isNotes(words) ? List.of() : unmistakable(words, place);
        if (isTopic(text)) return findings;
        clients.weigh(words, Context.UNKNOWN)
                .map(said -> said.sureOnlyIf(said.evidence().settlesSentence(text) && !talk))
                .ifPresent(findings::add);
        if (findings.stream().anyMatch(known -> known.rank().compareTo(Rank.GENERAL) < 0)) return findings;
        var quoted = EmbeddedReplies.afterServerSaid(text);
        quoted.flatMap(said -> replies.weigh(NormalizedText.of(said), place))
                .ifPresentOrElse(findings::add, () -> known(words, place).ifPresent(findings::add));
        return findings;
    }

    /** What a story tells in a program's or a server's own words, as many as nobody uses by chance. */
    private List<WeighedReading> unmistakable(NormalizedText words, Context place) {
        return Stream.concat(clients.weigh(words, Context.UNKNOWN).stream(), replies.weigh(words, place).stream())
                .filter(heard -> heard.rank().compareTo(Rank.GENERAL) < 0)
                .filter(heard -> heard.evidence().isUnmistakable())
                .map(heard -> heard.atMost(Confidence.MEDIUM))
                .toList();
    }

    /** "timeout" and "spam" are topics; "blocked" says that something happened, and errors' names are in capitals. */
    private static boolean isTopic(String text) {
        return TOPIC.matcher(text.strip()).matches() && !text.strip().endsWith("ed");
    }

    /** Words that are known from servers; those that only look like it say nothing in a program's sentence. */
    private Optional<WeighedReading> known(NormalizedText words, Context place) {
        return replies.weigh(words, place)
                .filter(heard -> heard.reading().confidence() == Confidence.HIGH)
                .map(PastedErrorReader::unquoted);
    }

    /** Words that are known from servers, but that nobody says a server said. */
    private static WeighedReading unquoted(WeighedReading heard) {
        var vague = heard.reading().cause() == Cause.AUTH_BAD_CREDENTIALS
                || heard.reading().confidence() != Confidence.HIGH;
        return new WeighedReading(vague ? Rank.GENERAL : heard.rank(), heard.reading(), heard.evidence())
                .atMost(Confidence.MEDIUM);
    }

    private static Context at(Optional<Stage> heard, Context context, NormalizedText words) {
        return new Context(
                context.stage().or(() -> heard).or(() -> StageGuess.of(words)), context.protocol(), context.provider());
    }
}
