package org.mailwright.account.file;

/** Walks over the lines of a file without decoding them. A line ends with LF, CR LF or CR. */
public final class LineScanner {

    private final byte[] bytes;
    private int start;
    private int end;
    private int next;
    private int number;

    public LineScanner(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Steps to the next line; false at the end. */
    public boolean next() {
        if (next >= bytes.length) return false;
        start = next;
        end = start;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') end++;
        next = end + 1;
        if (end < bytes.length && bytes[end] == '\r' && next < bytes.length && bytes[next] == '\n') next++;
        number++;
        return true;
    }

    /** Whether the next line begins with a blank and holds more than blanks. */
    public boolean isNextIndented() {
        return next < bytes.length && Bytes.isBlank(bytes[next]) && nextFirst() != 0;
    }

    /** What the next line begins with, blanks left out; 0 if it is empty or there is none. */
    public byte nextFirst() {
        int at = next;
        while (at < bytes.length && Bytes.isBlank(bytes[at])) at++;
        return at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r' ? bytes[at] : 0;
    }

    /** Goes on behind this position, which is in the current line or in a later one. */
    public void skipTo(int position) {
        while (next < position && next()) {
            // counts the lines on the way
        }
    }

    public int start() {
        return start;
    }

    /** Behind the last byte, without the end of the line. */
    public int end() {
        return end;
    }

    /** From 1. */
    public int number() {
        return number;
    }
}
