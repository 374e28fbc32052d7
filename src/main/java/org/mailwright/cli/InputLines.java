package org.mailwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mailwright.model.Secret;

/** Reads lines of UTF-8 of at most 64 KiB. Never reads past the line that was asked for. */
public final class InputLines {

    private static final int MAX_LENGTH = 64 * 1024;

    private final InputStream in;

    public InputLines(InputStream in) {
        this.in = in;
    }

    /** The next line, or empty at the end. Of a line that is too long the start, so that those behind it are read too. */
    public Optional<String> next() throws CommandException {
        var bytes = bytes(true);
        return bytes.isPresent() ? Optional.of(new String(bytes.get(), StandardCharsets.UTF_8)) : Optional.empty();
    }

    /** The next line as a secret; its bytes are wiped. */
    public Optional<Secret> secret() throws CommandException {
        var line = bytes(false);
        if (line.isEmpty()) return Optional.empty();
        try {
            var letters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.get()));
            var exact = new char[letters.remaining()];
            letters.get(exact);
            Arrays.fill(letters.array(), '\0');
            return Optional.of(Secret.taking(exact));
        } catch (CharacterCodingException e) {
            throw CommandException.invalid("cli.password-not-utf8");
        } finally {
            Arrays.fill(line.get(), (byte) 0);
        }
    }

    private Optional<byte[]> bytes(boolean cut) throws CommandException {
        var line = new Wiped();
        try {
            int b = in.read();
            if (b < 0) return Optional.empty();
            for (; b >= 0 && b != '\n'; b = in.read()) {
                if (line.size() < MAX_LENGTH) line.write(b);
                else if (!cut) throw CommandException.invalid("cli.line-too-long");
            }
            return Optional.of(line.withoutReturn());
        } catch (IOException e) {
            throw CommandException.trouble("cli.cannot-read-stdin");
        } finally {
            line.wipe();
        }
    }

    /** A buffer that never grows: growing would leave copies of a password in memory. */
    private static final class Wiped extends ByteArrayOutputStream {

        Wiped() {
            super(MAX_LENGTH);
        }

        byte[] withoutReturn() {
            return Arrays.copyOf(buf, count > 0 && buf[count - 1] == '\r' ? count - 1 : count);
        }

        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
