package org.mailwright.cli.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.mailwright.batch.PeopleList;
import org.mailwright.batch.live.PasswordSource;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.InputLines;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Secret;

/**
 * The passwords of a list: from its column, or one a line from a stream. A line is the password of the next row, or
 * ADDRESS, a tab and the password, which is then only ever used for that address.
 */
final class BatchPasswords implements PasswordSource, AutoCloseable {

    private final Optional<InputStream> stream;
    private final Optional<InputLines> lines;
    private Optional<Line> ahead = Optional.empty();
    private boolean named;
    private boolean begun;

    private BatchPasswords(Optional<InputStream> stream) {
        this.stream = stream;
        this.lines = stream.map(InputLines::new);
    }

    static BatchPasswords column() {
        return new BatchPasswords(Optional.empty());
    }

    static BatchPasswords lines(InputStream in) {
        return new BatchPasswords(Optional.of(in));
    }

    /** A descriptor that the shell has opened, such as with {@code 3<passwords}. */
    static BatchPasswords descriptor(String number) throws CommandException {
        if (!number.matches("[0-9]{1,4}")) throw CommandException.invalid("batch.passwords.bad-fd", number);
        try {
            return lines(Files.newInputStream(Path.of("/dev/fd/" + number)));
        } catch (IOException e) {
            throw CommandException.trouble("batch.passwords.bad-fd", number);
        }
    }

    /** A line that is not used yet. Its text is a secret and no component of a record. */
    private static final class Line {

        private final Optional<EmailAddress> whose;
        private final Secret secret;

        Line(Optional<EmailAddress> whose, Secret secret) {
            this.whose = whose;
            this.secret = secret;
        }

        static Line of(Secret text) {
            var letters = text.characters();
            try {
                int tab = new String(letters).indexOf('\t');
                var whose = tab < 0 ? Optional.<EmailAddress>empty() : EmailAddress.parse(new String(letters, 0, tab));
                if (whose.isEmpty()) return new Line(whose, text);
                text.close();
                return new Line(whose, Secret.taking(Arrays.copyOfRange(letters, tab + 1, letters.length)));
            } finally {
                Arrays.fill(letters, '\0');
            }
        }
    }

    @Override
    public Optional<Secret> of(PeopleList.Entry.Somebody entry) throws IOException {
        if (lines.isEmpty()) return entry.password().secret();
        var line = peek();
        if (line.isEmpty()) return Optional.empty();
        if (named && !line.get().whose.equals(Optional.of(entry.person().address()))) return Optional.empty();
        ahead = Optional.empty();
        return Optional.of(line.get().secret).filter(secret -> !secret.isEmpty());
    }

    /** A row that is no person's has a line too, unless the lines name whose they are. */
    @Override
    public void skip() throws IOException {
        if (lines.isEmpty() || peek().isEmpty() || named) return;
        ahead.ifPresent(line -> line.secret.close());
        ahead = Optional.empty();
    }

    /** Whether a line belonged to no row, so that the others may have been another's. */
    boolean hasMore() throws IOException {
        return lines.isPresent()
                && peek().filter(line -> !line.secret.isEmpty()).isPresent();
    }

    private Optional<Line> peek() throws IOException {
        if (ahead.isPresent() || lines.isEmpty()) return ahead;
        try {
            ahead = lines.get().secret().map(Line::of);
        } catch (CommandException e) {
            throw new IOException("a password line of more than 64 KiB or not in UTF-8", e);
        }
        if (!begun && ahead.isPresent()) {
            begun = true;
            named = ahead.get().whose.isPresent();
        }
        return ahead;
    }

    @Override
    public void close() throws IOException {
        ahead.ifPresent(line -> line.secret.close());
        if (stream.isPresent()) stream.get().close();
    }
}
