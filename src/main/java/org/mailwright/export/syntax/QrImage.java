package org.mailwright.export.syntax;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import static java.nio.charset.StandardCharsets.UTF_8;

/** A QR code in black on white, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
public final class QrImage {

    private static final int QUIET = 4;

    /** In pixels. */
    private static final int MODULE = 4;

    private final QrCode code;

    private QrImage(QrCode code) {
        this.code = code;
    }

    /** The code of a text in UTF-8, in byte mode and at the lowest level of correction: it is read off a screen. */
    public static QrImage of(String text) {
        return new QrImage(QrCode.encodeBinary(text.getBytes(UTF_8), QrCode.Ecc.LOW));
    }

    /** How many modules wide and high the image is, its quiet zone included. */
    public int modules() {
        return code.size + 2 * QUIET;
    }

    /** Whether a module is black; those of the quiet zone are white. */
    public boolean isBlack(int x, int y) {
        return code.getModule(x - QUIET, y - QUIET);
    }

    /** A bitmap with four pixels a module. */
    public byte[] png() {
        return Png.of(modules() * MODULE, (x, y) -> isBlack(x / MODULE, y / MODULE));
    }

    /** A drawing of four pixels a module, to be put into a page as it is. */
    public String svg() {
        int size = modules();
        return new XmlWriter("")
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "width",
                        Integer.toString(size * MODULE),
                        "height",
                        Integer.toString(size * MODULE),
                        "viewBox",
                        "0 0 %d %d".formatted(size, size),
                        "shape-rendering",
                        "crispEdges")
                .empty("rect", "width", Integer.toString(size), "height", Integer.toString(size), "fill", "#ffffff")
                .empty("path", "fill", "#000000", "d", path())
                .document();
    }

    /** Each run of black modules in a row is one rectangle. */
    private String path() {
        return IntStream.range(0, modules()).mapToObj(this::row).collect(Collectors.joining());
    }

    private String row(int y) {
        var path = new StringBuilder();
        for (int x = 0; x < modules(); x++) {
            int start = x;
            while (isBlack(x, y)) x++;
            if (x > start) path.append("M%d %dh%dv1h-%dz".formatted(start, y, x - start, x - start));
        }
        return path.toString();
    }
}
