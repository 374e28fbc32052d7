package org.mailwright.export.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.export.ExportWords;
import org.mailwright.model.TextDirection;

/** Fills an account's values and the words of a language into a target's file. */
record Renderer(SendingAccount sender, Optional<Pattern> never, ExportWords words) {

    /** Beyond it, comments go on in the next line. */
    private static final int WIDTH = 100;

    /** The file's text, lines ending with a line feed; empty if a value cannot be said in it. */
    Optional<String> render(TargetFile file) {
        var text = new StringBuilder();
        for (var line : file.lines()) {
            if (!line.when().stream().allMatch(condition -> condition.holds(sender))) continue;
            var written = line(line.pieces());
            if (written.isEmpty()) return Optional.empty();
            broken(written.get(), file.comment())
                    .forEach(part -> text.append(part).append('\n'));
        }
        return Optional.of(text.toString());
    }

    private Optional<String> line(List<Piece> pieces) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            var part = part(piece);
            if (part.isEmpty()) return Optional.empty();
            text.append(part.get());
        }
        return Optional.of(text.toString());
    }

    private Optional<String> part(Piece piece) {
        return switch (piece) {
            case Piece.Literal(var text) -> Optional.of(text);
            case Piece.Language() -> Optional.of(TextDirection.htmlAttributes(words.locale()));
            case Piece.Words(var key, var through) -> written(words.get(key), through);
            case Piece.Value(var field, var through) ->
                field.of(sender)
                        .filter(value -> !field.isFree() || !isForbidden(value))
                        .flatMap(value -> written(value, through));
        };
    }

    private boolean isForbidden(String value) {
        return never.filter(pattern -> pattern.matcher(value).find()).isPresent();
    }

    private static Optional<String> written(String value, List<Syntax> through) {
        var text = Optional.of(value);
        for (var syntax : through) text = text.flatMap(syntax::write);
        return text;
    }

    private static List<String> broken(String line, String comment) {
        if (comment.isEmpty() || !line.startsWith(comment)) return List.of(line);
        var lines = new ArrayList<String>();
        var current = new StringBuilder(comment);
        for (var word : line.substring(comment.length()).strip().split(" ")) {
            if (current.length() > comment.length() && current.length() + 1 + word.length() > WIDTH) {
                lines.add(current.toString());
                current = new StringBuilder(comment);
            }
            if (!word.isEmpty()) current.append(' ').append(word);
        }
        lines.add(current.toString());
        return lines;
    }
}
