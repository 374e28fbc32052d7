package org.mailwright.reply;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mailwright.model.Cause;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.WeighedReading.Rank;

/**
 * What a reading rests on: only what is decisive is said firmly. A code that means one thing is, and so is a program's or a
 * server's own sentence; a few words that may stand in any sentence are not, nor is what a person tells, asks or quotes.
 *
 * @param isCode whether an enhanced status code, a provider's name or a response code took part
 * @param letters how long the words are that were found, in characters
 */
record Evidence(boolean isCode, int letters) {

    static final Evidence CODE = new Evidence(true, 0);

    /** In characters: words of this length in a reply are no chance. */
    private static final int REPLY = 9;

    /** In characters: a sentence that a program has of its own, whatever stands around it. */
    private static final int SENTENCE = 26;

    /** In characters: words that a program says, where its own mark stands beside them. */
    private static final int MARKED = 10;

    /** In characters: words of this length are repeated, and not a person's own. */
    private static final int REPEATED = 16;

    /** What a person has not written: the names of errors and classes, numbers, and a log's own marks. */
    private static final Pattern MACHINE = Pattern.compile(
            "(?<![A-Za-z])[A-Z][a-z]\\w{1,60}(?:Exception|Error)\\b|(?<![A-Z])E[A-Z]{4,20}+\\b|0x8[0-9A-Fa-f]{7}|\\w\\.go:\\d|\\[Errno|errno|\\(_?ssl\\.c"
                    + "|error:[0-9A-F]{6}|(?<![A-Z_])[A-Z]{3,20}+_[A-Z]{2,20}+(?![a-z])|[a-z]/[a-z]{3,20}\\[\\d|\\b(?:curl|msmtp|fetchmail|mbsync|swaks|sendmail|offlineimap|getmail|mutt|git|dial tcp|x509|tls|ssl|SSL|TLS)\\b[^\\n]{0,40}:|\\w\\(\\): ");

    /** How people ask, guess and explain. */
    private static final PhraseMatcher TALK = new PhraseMatcher(
            "how do i | how to_ | how can i | why do_ | why does | what does | is there a way | is it possible | any idea | anyone | i think | i guess | probably | it seems"
                    + " | means that | this means | usually | typically | in most cases | for example | e.g. | such as_ | you should | you need to | you have to | you may see | you might"
                    + " | if you | when you | make sure | be sure | step 1 | follow these | troubleshoot | tutorial | documentation"
                    + " | warum | wieso | wie kann | das bedeutet | zum beispiel | wenn sie | falls sie | stellen sie sicher | pourquoi | comment faire | par exemple | si vous | assurez-vous"
                    + " | por que | como puedo | por ejemplo | si usted | asegurese | perche | come posso | per esempio | se si | assicurati | почему | например | если вы | 例えは | なせ | 为什么 | 例如 | 如果");

    /** How a more exact cause looks from further away, beside what {@link ReplyRule#isGeneral} names. */
    private static final Set<Cause> FROM_AFAR =
            EnumSet.of(Cause.TLS_HANDSHAKE_FAILED, Cause.CONN_DROPPED, Cause.NONE, Cause.UNKNOWN);

    /** Looked for only where it can make a difference. */
    static Evidence of(ReplyRule rule, NormalizedText words) {
        if (rule.confidence() != Confidence.HIGH) return CODE;
        var letters = rule.says().stream().mapToInt(said -> said.letters(words)).sum();
        return new Evidence(!rule.statuses().isEmpty() || !rule.of().isEmpty() || rule.rank() == Rank.CODE, letters);
    }

    /** What it looks for. */
    static Stream<PhraseMatcher> words() {
        return Stream.of(TALK);
    }

    /** Whether the words are those of a program or a server, whoever repeats them. */
    boolean isUnmistakable() {
        return !isCode && letters >= REPEATED;
    }

    /** Whether it settles what a reply in its own line means. */
    boolean settlesReply() {
        return isCode || letters >= REPLY;
    }

    /** Whether it settles what a program's sentence means. */
    boolean settlesSentence(String text) {
        return isCode
                || letters >= SENTENCE
                || letters >= MARKED && MACHINE.matcher(text).find();
    }

    /** Whether a person speaks, and not a program. */
    static boolean isTalk(NormalizedText words) {
        return TALK.in(words) || words.text().endsWith("?");
    }

    /** Whether a finding beside the best one speaks against it. */
    static boolean isAgainst(WeighedReading best, WeighedReading other) {
        var cause = other.reading().cause();
        if (cause == best.reading().cause() || best.reading().also().contains(cause)) return false;
        boolean vague = ReplyRule.isGeneral(cause) || FROM_AFAR.contains(cause);
        return other.rank() == best.rank() || other.rank().compareTo(Rank.GENERAL) < 0 && !vague;
    }
}
