package org.mailwright.net.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.InputStream;

/** A beginning, and then the same again and again, which counts what was taken of it. */
final class EndlessInput extends InputStream {

    private final byte[] first;
    private final byte[] more;
    private int taken;

    EndlessInput(String first, String more) {
        this.first = first.getBytes(US_ASCII);
        this.more = more.getBytes(US_ASCII);
    }

    /** In bytes. */
    int taken() {
        return taken;
    }

    @Override
    public int read() {
        int at = taken++;
        return at < first.length ? first[at] : more[(at - first.length) % more.length];
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        for (int i = 0; i < length; i++) bytes[from + i] = (byte) read();
        return length;
    }
}
