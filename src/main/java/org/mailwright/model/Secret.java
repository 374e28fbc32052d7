package org.mailwright.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A password or token: never printed, compared or serialised, and wiped when closed.
 *
 * <p>The caller that takes a copy out of it wipes that copy.
 */
public final class Secret implements AutoCloseable {

    /** Bytes that one char can take. */
    private static final int MAX_UTF8 = 3;

    private final char[] characters;
    private boolean wiped;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /** Takes over the characters: the array given is wiped. */
    public static Secret taking(char[] characters) {
        var secret = new Secret(characters.clone());
        Arrays.fill(characters, '\0');
        return secret;
    }

    /** For a secret that something else already holds as a string, such as a text field. */
    public static Secret of(CharSequence text) {
        return taking(text.toString().toCharArray());
    }

    /** A fresh copy, so that each check can wipe its own. */
    public synchronized Secret copy() {
        return new Secret(characters());
    }

    /** A fresh copy for the caller to wipe. */
    public synchronized char[] characters() {
        if (wiped) throw new IllegalStateException("the secret is wiped");
        return characters.clone();
    }

    /** A fresh copy in UTF-8 for the caller to wipe. */
    public synchronized byte[] utf8() {
        var letters = characters();
        var encoded = ByteBuffer.allocate(letters.length * MAX_UTF8);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(letters), encoded, true);
        var bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(letters, '\0');
        return bytes;
    }

    public synchronized boolean isEmpty() {
        return characters.length == 0;
    }

    /** Whether it holds CR, LF or NUL, which no mail protocol can carry in a password on one line. */
    public synchronized boolean holdsLineBreak() {
        for (char c : characters) {
            if (c == '\r' || c == '\n' || c == '\0') return true;
        }
        return false;
    }

    @Override
    public synchronized void close() {
        Arrays.fill(characters, '\0');
        wiped = true;
    }

    /** Never the secret, and not its length either. */
    @Override
    public String toString() {
        return "Secret";
    }
}
