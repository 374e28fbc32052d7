package org.mailwright.net;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection that keeps what it hears, beneath whatever TLS is laid over it. */
final class TappedSocket extends Socket {

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    /** Each byte as one character. */
    String heard() {
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Tap(super.getInputStream());
    }

    private final class Tap extends FilterInputStream {

        Tap(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) heard.write(b);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            if (count > 0) heard.write(bytes, from, count);
            return count;
        }
    }
}
