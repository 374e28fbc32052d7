package org.mailwright.domain;

import java.util.ArrayList;

/** Lines of a zone file, to be proposed. */
final class ZoneLine {

    /** The longest string in a TXT record, in octets (RFC 1035, section 3.3.14). */
    private static final int LONGEST = 255;

    private ZoneLine() {}

    /** A TXT record; a long text is split into strings, which readers join again. */
    static String txt(String name, String text) {
        var clean = text.replaceAll("[^ -~]", "?").replace("\\", "\\\\").replace("\"", "\\\"");
        var strings = new ArrayList<String>();
        for (int at = 0; at < clean.length() || strings.isEmpty(); at += LONGEST) {
            strings.add('"' + clean.substring(at, Math.min(clean.length(), at + LONGEST)) + '"');
        }
        return name + ". IN TXT " + String.join(" ", strings);
    }

    static String of(String name, String type, String data) {
        return name + ". IN " + type + " " + data;
    }
}
