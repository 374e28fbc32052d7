package org.mailwright.batch;

import java.io.BufferedReader;
import java.io.IOException;

/** A line of a file that is written to its end: what a process that died left half is none. */
public final class WholeLine {

    private WholeLine() {}

    /** The next line without its end, or nothing where it has none or is longer than {@code most} characters. */
    public static String next(BufferedReader in, int most) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > most) return "";
            line.append((char) c);
        }
        return line.toString();
    }
}
