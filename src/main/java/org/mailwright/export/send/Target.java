package org.mailwright.export.send;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mailwright.export.Format;
import org.mailwright.export.Limit;

/**
 * An application that sends mail, as its data file describes it.
 *
 * @param never what no user name, address or sender's name may contain, since the application would read something else
 * @param docs the application's own documentation of these settings, an address of the web
 */
record Target(Format format, Optional<Pattern> never, String docs, List<TargetFile> files) {

    Target {
        files = List.copyOf(files);
    }

    /** The keys of the sentences that its files quote. */
    Stream<String> words() {
        return pieces().flatMap(
                        piece -> piece instanceof Piece.Words(var key, var _) ? Stream.of(key) : Stream.empty());
    }

    Stream<TargetField> fields() {
        return pieces().flatMap(
                        piece -> piece instanceof Piece.Value(var field, var _) ? Stream.of(field) : Stream.empty());
    }

    boolean refuses(Limit limit) {
        return format.capabilities().refuses().contains(limit);
    }

    private Stream<Piece> pieces() {
        return files.stream().flatMap(file -> file.lines().stream()).flatMap(line -> line.pieces().stream());
    }
}
