package org.mailwright.reply;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Rules by their words: of a thousand rules a text's words fit a few. */
final class RuleIndex {

    private final List<ReplyRule> rules;
    private final int[][] says;
    private final int[] unless;
    private final int[][] byFirst;
    private final BitSet wordless = new BitSet();

    RuleIndex(List<ReplyRule> rules, PhraseIndex words) {
        this.rules = rules;
        says = rules.stream()
                .map(rule -> rule.says().stream().mapToInt(words::number).toArray())
                .toArray(int[][]::new);
        unless = rules.stream()
                .mapToInt(rule -> rule.unless().map(words::number).orElse(-1))
                .toArray();
        byFirst = new int[words.size()][0];
        for (var rule = 0; rule < says.length; rule++) {
            if (says[rule].length == 0) wordless.set(rule);
            else byFirst[says[rule][0]] = with(byFirst[says[rule][0]], rule);
        }
    }

    private static int[] with(int[] rules, int rule) {
        return IntStream.concat(IntStream.of(rules), IntStream.of(rule)).toArray();
    }

    /** Those whose words are there, in the order of the file. */
    List<ReplyRule> said(BitSet said) {
        var may = new BitSet(rules.size());
        may.or(wordless);
        for (var word = said.nextSetBit(0); word >= 0; word = said.nextSetBit(word + 1)) {
            for (var rule : byFirst[word]) may.set(rule);
        }
        var found = new ArrayList<ReplyRule>();
        for (var rule = may.nextSetBit(0); rule >= 0; rule = may.nextSetBit(rule + 1)) {
            if (isSaid(rule, said)) found.add(rules.get(rule));
        }
        return found;
    }

    private boolean isSaid(int rule, BitSet said) {
        for (var words : says[rule]) if (!said.get(words)) return false;
        return unless[rule] < 0 || !said.get(unless[rule]);
    }
}
