package org.mailwright.export.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a page has to know of a font: its glyphs' numbers and widths. For fonts that come with the program. */
public final class TrueTypeFont {

    private static final String INTER = "/org/mailwright/ui/fonts/Inter-Regular.ttf";

    private final ByteBuffer data;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int groups;
    private final int widths;
    private final int unitsPerEm;
    private final int measured;

    private TrueTypeFont(byte[] file) {
        data = ByteBuffer.wrap(file);
        int count = data.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            tables.put(new String(file, entry, 4, StandardCharsets.US_ASCII), data.getInt(entry + 8));
        }
        unitsPerEm = data.getShort(at("head") + 18);
        measured = unsigned(at("hhea") + 34);
        groups = fullCharacterMap();
        widths = at("hmtx");
    }

    /** The font of the window, for Latin, Greek, Cyrillic and Vietnamese. */
    public static TrueTypeFont inter() {
        try (var in = TrueTypeFont.class.getResourceAsStream(INTER)) {
            if (in == null) throw new IllegalStateException("no font");
            return new TrueTypeFont(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] file() {
        return data.array().clone();
    }

    /** The glyph of a character; 0 if the font has none. The groups of characters are in their order. */
    int glyph(int codePoint) {
        int low = 0;
        int high = data.getInt(groups + 12) - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            int group = groups + 16 + 12 * middle;
            if (codePoint < data.getInt(group)) high = middle - 1;
            else if (codePoint > data.getInt(group + 4)) low = middle + 1;
            else return data.getInt(group + 8) + codePoint - data.getInt(group);
        }
        return 0;
    }

    /** In thousandths of the font's size. */
    int width(int glyph) {
        return unsigned(widths + 4 * Math.min(glyph, measured - 1)) * 1000 / unitsPerEm;
    }

    /** The width of a text in a size, in points. */
    double width(String text, double size) {
        return text.codePoints().map(c -> width(glyph(c))).sum() * size / 1000;
    }

    /** Whether there is a glyph for each character, and each stands where it is read. */
    boolean canShow(String text) {
        return text.codePoints().allMatch(c -> glyph(c) != 0 && Character.getType(c) != Character.FORMAT);
    }

    /** The character map of the whole of Unicode (format 12). */
    private int fullCharacterMap() {
        int cmap = at("cmap");
        int count = unsigned(cmap + 2);
        for (int i = 0; i < count; i++) {
            int map = cmap + data.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(map) == 12) return map;
        }
        throw new IllegalStateException("a font without a full character map");
    }

    private int at(String table) {
        var offset = tables.get(table);
        if (offset == null) throw new IllegalStateException("a font without " + table);
        return offset;
    }

    private int unsigned(int offset) {
        return Short.toUnsignedInt(data.getShort(offset));
    }
}
