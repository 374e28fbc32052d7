package org.mailwright.account.file;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The characters of an XML file (XML 1.0, appendix F): by the byte order mark, else by the declaration, else UTF-8. Bytes
 * that are none become U+FFFD: Java's own reader writes to the standard error stream when it meets them.
 */
final class XmlCharset {

    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final int DECLARATION = 200;

    private XmlCharset() {}

    static Reader reader(byte[] file) {
        int mark = starts(file, 0xef, 0xbb, 0xbf) ? 3 : starts(file, 0xff, 0xfe) || starts(file, 0xfe, 0xff) ? 2 : 0;
        return new InputStreamReader(new ByteArrayInputStream(file, mark, file.length - mark), charset(file));
    }

    private static Charset charset(byte[] file) {
        if (starts(file, 0xff, 0xfe) || starts(file, '<', 0)) return StandardCharsets.UTF_16LE;
        if (starts(file, 0xfe, 0xff) || starts(file, 0, '<')) return StandardCharsets.UTF_16BE;
        var start = new String(file, 0, Math.min(file.length, DECLARATION), StandardCharsets.ISO_8859_1);
        var declared = ENCODING.matcher(start);
        boolean known = declared.find() && isSupported(declared.group(1));
        return known ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean starts(byte[] file, int... wanted) {
        if (file.length < wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if ((file[i] & 0xff) != wanted[i]) return false;
        return true;
    }
}
