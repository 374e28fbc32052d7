package org.mailwright.account.helppage.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mailwright.account.helppage.layout.BrokenRows.Row;

/** Puts a heading together that was copied in two lines, as in "Unencrypted", "transfer (not recommended):". */
final class BrokenHeadings {

    /** In letters: two halves of a heading; a longer line is prose. */
    private static final int LONGEST = 60;

    /** A heading does not end in these, whatever comes behind them. */
    private static final Set<String> OPEN = Set.of(
            "ohne", "keine", "nicht", "without", "no", "not", "sans", "non", "sin", "senza", "sem", "zonder", "bez");

    private static final Set<String> AND = Set.of("und", "oder", "en", "of", "och", "eller", "og");

    private final Lexicon lexicon;

    BrokenHeadings(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Row> joined(List<Row> rows) {
        var joined = new ArrayList<Row>();
        for (var row : rows) {
            boolean begun = !joined.isEmpty()
                    && joined.getLast().last() + 1 == row.first()
                    && isEnd(row.text().strip())
                    && isBeginning(joined.getLast().text().strip(), row.text().strip());
            if (!begun) {
                joined.add(row);
                continue;
            }
            var first = joined.removeLast();
            joined.add(new Row(
                    first.number(),
                    first.first(),
                    row.last(),
                    joined(first.text(), row.text().strip())));
        }
        return joined;
    }

    /** "Unver-", "schlüsselt:" is one word; "Post-", "und Ausgang:" are not. */
    private static String joined(String line, String next) {
        var text = line.stripTrailing();
        int last = text.length() - 1;
        boolean word = last > 2 && text.charAt(last) == '-' && Character.isLowerCase(next.charAt(0));
        return word && !AND.contains(next.split(" ", 2)[0]) ? text.substring(0, last) + next : text + " " + next;
    }

    private static boolean isEnd(String line) {
        return line.length() < LONGEST && line.endsWith(":") && isWords(line.substring(0, line.length() - 1));
    }

    private boolean isBeginning(String line, String next) {
        if (line.isEmpty() || line.length() > LONGEST || !isWords(line)) return false;
        var word = Lexicon.normal(line.substring(line.lastIndexOf(' ') + 1));
        boolean small = Character.isLowerCase(next.charAt(0)) || next.charAt(0) == '(';
        return small || OPEN.contains(word) || word.length() == line.length() && isAboutEncryption(word);
    }

    /** Whether nothing but words and brackets is in the line: no value, and no mark of a list. */
    private static boolean isWords(String line) {
        int first = line.startsWith("(") ? 1 : 0;
        return line.length() > first
                && Character.isLetter(line.charAt(first))
                && line.chars().allMatch(c -> Character.isLetter(c) || "3 /-()'\u2019\u00a0".indexOf(c) >= 0);
    }

    /** Whether it is a word such as "unencrypted" that goes with another one; "SSL" may be a value. */
    private boolean isAboutEncryption(String word) {
        return lexicon.match(List.of(word))
                .filter(found -> found.meanings().contains(Meaning.PLAIN)
                        || found.meanings().contains(Meaning.ENCRYPTED))
                .isPresent();
    }
}
