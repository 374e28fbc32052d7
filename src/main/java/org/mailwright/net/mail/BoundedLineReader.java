package org.mailwright.net.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.mailwright.model.Cause;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.Limits;
import org.mailwright.net.QuickAck;

/** What a server sends, in lines and literals, bounded in size and by the time that is left for a reply. */
final class BoundedLineReader {

    private static final int BUFFER = 8192;

    private final Socket raw;
    private final ReplyDeadline patience;
    private final byte[] buffer = new byte[BUFFER];
    private InputStream in;
    private int at;
    private long reply;
    private long all;
    private int end;
    private volatile boolean begun;

    BoundedLineReader(Socket raw, ReplyDeadline patience) throws IOException {
        this.raw = raw;
        this.patience = patience;
        this.in = raw.getInputStream();
    }

    /** From now on reads from the encrypted side. */
    void from(InputStream encrypted) {
        in = encrypted;
    }

    /** From now on another reply is read, with a budget of its own. */
    void begin() {
        reply = 0;
    }

    /** Whether anything has come yet. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether something has come that was not read yet. */
    boolean hasMore() throws IOException {
        return at < end || in.available() > 0;
    }

    /** The next line without its end. */
    String line() throws IOException {
        var line = new ByteArrayOutputStream();
        while (true) {
            if (at == end) fill();
            int start = at;
            while (at < end && buffer[at] != '\n') at++;
            line.write(buffer, start, at - start);
            if (line.size() > Limits.LINE) throw new ConnectionFailure(Cause.PROTOCOL_VIOLATION);
            if (at < end) {
                at++;
                return decode(line.toByteArray());
            }
        }
    }

    byte[] bytes(int count) throws IOException {
        if (count < 0 || count > Limits.BODY) throw new ConnectionFailure(Cause.PROTOCOL_VIOLATION);
        var bytes = new byte[count];
        int have = 0;
        while (have < count) {
            if (at == end) fill();
            int some = Math.min(end - at, count - have);
            System.arraycopy(buffer, at, bytes, have, some);
            at += some;
            have += some;
        }
        return bytes;
    }

    private void fill() throws IOException {
        raw.setSoTimeout(patience.millisLeft());
        QuickAck.beforeReading(raw);
        int count = in.read(buffer, 0, BUFFER);
        if (count < 0) throw new ConnectionFailure(Cause.CONN_DROPPED);
        begun = true;
        reply += count;
        all += count;
        if (reply > Limits.REPLY || all > Limits.CONVERSATION) throw new ConnectionFailure(Cause.PROTOCOL_VIOLATION);
        at = 0;
        end = count;
    }

    /** Most servers speak UTF-8 by now; what is none is some older set of letters. */
    private static String decode(byte[] line) {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        try {
            var bytes = ByteBuffer.wrap(line, 0, length);
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return new String(line, 0, length, StandardCharsets.ISO_8859_1);
        }
    }
}
