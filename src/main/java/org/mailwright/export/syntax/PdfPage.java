package org.mailwright.export.syntax;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/**
 * One page of paper of the size A4 as PDF 1.7 (ISO 32000-1), with an embedded font and text that can be searched. All
 * places are in points from the upper left corner. What is drawn below the page's end shrinks the whole drawing.
 */
public final class PdfPage {

    public static final double WIDTH = 595;
    private static final double HEIGHT = 842;

    private final TrueTypeFont font;
    private final String title;
    private final StringBuilder drawing = new StringBuilder();
    private final SortedMap<Integer, Integer> used = new TreeMap<>();
    private double end;

    /** An empty page; the title is the document's. */
    public PdfPage(TrueTypeFont font, String title) {
        this.font = font;
        this.title = title;
    }

    /** Whether the page's font has every character of a text. */
    public boolean canShow(String text) {
        return font.canShow(text);
    }

    /** Breaks a text into lines that are not wider than this, at blanks where there are any. */
    public List<String> lines(String text, double size, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && font.width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            for (int c : word.codePoints().toArray()) {
                if (!line.isEmpty() && font.width(line + Character.toString(c), size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.appendCodePoint(c);
            }
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    /** Writes a line of text on its base line. */
    public void text(String text, double x, double y, double size, boolean bold) {
        drawing.append(bold ? "0.35 w 2 Tr " : "0 Tr ");
        drawing.append(format("BT /F1 %.2f Tf %.2f %.2f Td <", size, x, -y));
        text.codePoints().forEach(c -> {
            int glyph = font.glyph(c);
            used.put(glyph, c);
            drawing.append("%04X".formatted(glyph));
        });
        drawing.append("> Tj ET\n");
        end = Math.max(end, y + size / 3);
    }

    /** Fills a rectangle with black. */
    public void box(double x, double y, double width, double height) {
        drawing.append(format("%.3f %.3f %.3f %.3f re f\n", x, -y - height, width, height));
        end = Math.max(end, y + height);
    }

    /** The file. */
    public byte[] file() {
        var file = new PdfFile();
        double scale = Math.min(1, (HEIGHT - 40) / Math.max(end, 1));
        var content = format("q %.4f 0 0 %.4f 0 %.2f cm\n", scale, scale, HEIGHT) + drawing + "Q\n";
        file.add("<< /Type /Catalog /Pages 2 0 R >>");
        file.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>");
        file.stream("", deflated(content.getBytes(StandardCharsets.US_ASCII)));
        file.add("<< /Type /Font /Subtype /Type0 /BaseFont /Inter /Encoding /Identity-H"
                + " /DescendantFonts [6 0 R] /ToUnicode 9 0 R >>");
        file.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Inter /CIDToGIDMap /Identity /CIDSystemInfo"
                + " << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 600 /W ["
                + widths() + "] >>");
        file.add("<< /Type /FontDescriptor /FontName /Inter /Flags 32 /FontBBox [-800 -300 2600 1100] /ItalicAngle 0"
                + " /Ascent 969 /Descent -242 /CapHeight 727 /StemV 80 /FontFile2 8 0 R >>");
        var font2 = font.file();
        file.stream("/Length1 " + font2.length, deflated(font2));
        file.stream("", deflated(toUnicode().getBytes(StandardCharsets.US_ASCII)));
        file.add("<< /Title <FEFF" + utf16(title) + "> /Producer (Mailwright) >>");
        return file.bytes();
    }

    private String widths() {
        var widths = new StringBuilder();
        used.keySet()
                .forEach(glyph -> widths.append(glyph)
                        .append(" [")
                        .append(font.width(glyph))
                        .append("] "));
        return widths.toString();
    }

    /** Which character each glyph is, so that text can be copied out of the page. */
    private String toUnicode() {
        var map = new StringBuilder(
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
                        + " /CMapName /Mailwright def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        used.forEach((glyph, c) ->
                map.append("1 beginbfchar <%04X> <%s> endbfchar\n".formatted(glyph, utf16(Character.toString(c)))));
        return map.append("endcmap CMapName currentdict /CMap defineresource pop end end\n")
                .toString();
    }

    private static String utf16(String text) {
        var hex = new StringBuilder();
        text.chars().forEach(c -> hex.append("%04X".formatted(c)));
        return hex.toString();
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new AssertionError("an array cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation is no part of what ships
    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
