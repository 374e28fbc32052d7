package org.mailwright.account;

import java.util.Arrays;

/** The bytes of a file that may hold passwords: wiped when closed, and never shown. */
public final class FileBytes implements AutoCloseable {

    private final String file;
    private final byte[] bytes;

    /**
     * @param file as it can be shown to the person
     * @param bytes taken over, not copied
     */
    public FileBytes(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    public String file() {
        return file;
    }

    /** The array itself, not a copy. Callers decode only the values that they ask for. */
    public byte[] array() {
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    /** The file's name, never its content. */
    @Override
    public String toString() {
        return file;
    }
}
