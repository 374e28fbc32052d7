package org.mailwright.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;

/** The text on a page of PDF that this program wrote. */
public final class PdfText {

    private static final Pattern STREAM = Pattern.compile("(?s)/Length (\\d+) .*?stream\n");
    private static final Pattern SHOWN = Pattern.compile("<([0-9A-F]*)> Tj");
    private static final Pattern MAPPED = Pattern.compile("<([0-9A-F]{4})> <([0-9A-F]+)> endbfchar");

    private PdfText() {}

    /** What a program that searches the page would find. */
    public static String of(byte[] pdf) {
        var whole = new String(pdf, ISO_8859_1);
        var streams = STREAM.matcher(whole)
                .results()
                .map(found -> inflated(pdf, found))
                .toList();
        var letters = new HashMap<String, String>();
        MAPPED.matcher(streams.getLast())
                .results()
                .forEach(found -> letters.put(found.group(1), utf16(found.group(2))));
        return SHOWN.matcher(streams.getFirst())
                .results()
                .map(found -> found.group(1).replaceAll("(....)", "$1 ").split(" "))
                .map(glyphs -> Arrays.stream(glyphs)
                        .map(glyph -> letters.getOrDefault(glyph, "?"))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String inflated(byte[] pdf, MatchResult found) {
        var bytes = new ByteArrayInputStream(pdf, found.end(), Integer.parseInt(found.group(1)));
        try (var in = new InflaterInputStream(bytes)) {
            return new String(in.readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String utf16(String hex) {
        var text = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 4) text.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
        return text.toString();
    }
}
