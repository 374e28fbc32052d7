package org.mailwright.export.send;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the gaps in a line of a target's file: {@code @user@}, {@code @user:url+yaml@} with syntaxes other than the
 * file's, {@code @say:how@} for a sentence, {@code @language@} for its language as attributes of HTML.
 *
 * @param id of the target, whose name is left out of the keys of its sentences
 */
record LineParser(String id, Syntax usual) {

    private static final Pattern GAP = Pattern.compile("@([a-z]+)(?::([a-z+.-]+))?@");

    /** What begins the key of a sentence that several targets share. */
    private static final String SHARED = "app.";

    List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (var gap : GAP.matcher(text).results().toList()) {
            if (gap.start() > from) pieces.add(new Piece.Literal(text.substring(from, gap.start())));
            pieces.add(piece(gap));
            from = gap.end();
        }
        if (from < text.length()) pieces.add(new Piece.Literal(text.substring(from)));
        return pieces;
    }

    private Piece piece(MatchResult gap) {
        var word = gap.group(1);
        var rest = gap.group(2);
        if (word.equals("language")) return new Piece.Language();
        if (word.equals("say")) return new Piece.Words(key(rest == null ? "" : rest), wordsSyntax());
        var field = TargetField.parse(word).orElseThrow(() -> new IllegalArgumentException("no such value: " + word));
        return new Piece.Value(field, rest == null ? List.of(usual(field)) : syntaxes(rest));
    }

    private String key(String word) {
        if (word.isEmpty()) throw new IllegalArgumentException("a sentence without a key");
        return "export." + (word.startsWith(SHARED) ? word : id.replace(':', '-') + "." + word);
    }

    /** Sentences stand in comments as they are, and in the text of a page. */
    private List<Syntax> wordsSyntax() {
        return usual == Syntax.HTML ? List.of(Syntax.HTML) : List.of();
    }

    /** A number needs no quotes. */
    private Syntax usual(TargetField field) {
        return field == TargetField.PORT ? Syntax.LINE : usual;
    }

    private static List<Syntax> syntaxes(String words) {
        return Arrays.stream(words.split("\\+"))
                .map(word ->
                        Syntax.parse(word).orElseThrow(() -> new IllegalArgumentException("no such syntax: " + word)))
                .toList();
    }
}
