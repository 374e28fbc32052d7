package org.mailwright.batch.csv;

import java.nio.charset.StandardCharsets;

/** What a file holds, by its first bytes. */
public enum ContentKind {
    TEXT,
    /** The file of a spreadsheet program, or an archive, which looks the same from outside. */
    SPREADSHEET,
    /** Bytes that no program shows as text. */
    BINARY;

    private static final int SAMPLE = 512;

    /** Of so many bytes at most one may be a control character. */
    private static final int TEXT_RATIO = 16;

    static ContentKind of(byte[] bytes, int length, EncodingMark mark) {
        var begin = new String(bytes, 0, Math.min(length, SAMPLE), StandardCharsets.ISO_8859_1);
        boolean zip = begin.startsWith("PK\u0003\u0004");
        boolean oldExcel = begin.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
        if (zip || oldExcel || isMarkup(begin)) return SPREADSHEET;
        if (begin.startsWith("%PDF-")) return BINARY;
        if (mark.charset().isPresent()) return TEXT;
        long controls = begin.chars().filter(ContentKind::isControl).count();
        return controls > begin.length() / TEXT_RATIO ? BINARY : TEXT;
    }

    /** What programs call .xls or .fods is often HTML or XML. */
    private static boolean isMarkup(String begin) {
        return begin.startsWith("\u00EF\u00BB\u00BF<") || begin.stripLeading().startsWith("<");
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
