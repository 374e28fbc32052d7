package org.mailwright.export.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A code as a camera gets it: the picture's pixels, not what was meant to be drawn. */
class QrImageTest {

    private static final String TEXT = "[1,[1,1],[0,\"imap.example.org\",993,3,1,\"z\u00f6e\"]]";
    private static final int QUIET = 4;
    private static final int PIXELS = 4;

    private final QrImage image = QrImage.of(TEXT);

    @Test
    void theBitmapHoldsTheTextInFourPixelsAModule() throws IOException {
        var bitmap = ImageIO.read(new ByteArrayInputStream(image.png()));

        assertThat(bitmap.getWidth()).isEqualTo(bitmap.getHeight()).isEqualTo(image.modules() * PIXELS);
        assertThat(modules(bitmap)).isEqualTo(wanted(TEXT));
    }

    @Test
    void theDrawingHoldsTheSameModulesOnWhite() {
        var svg = image.svg();

        assertThat(svg).contains("fill=\"#ffffff\"", "fill=\"#000000\"", "crispEdges");
        assertThat(modules(svg)).isEqualTo(wanted(TEXT));
    }

    /** ISO/IEC 18004 8.9: two bits of the level under a mask, beside the upper left corner; 01 is L. */
    @Test
    void theCodeIsOfTheLowestLevelAndHasAMarginOfFourModules() {
        int high = bit(8, 0);
        int low = bit(8, 1);

        assertThat((high << 1 | low) ^ 0b10).isEqualTo(0b01);
        for (int i = 0; i < image.modules(); i++) {
            for (int edge = 0; edge < QUIET; edge++) {
                assertThat(image.isBlack(i, edge) || image.isBlack(edge, i)).isFalse();
                assertThat(image.isBlack(i, image.modules() - 1 - edge)).isFalse();
            }
        }
        assertThat(image.isBlack(QUIET, QUIET)).isTrue();
    }

    /** The format bits begin at the lower end of column 8. */
    private int bit(int x, int fromBelow) {
        return image.isBlack(x + QUIET, image.modules() - QUIET - 1 - fromBelow) ? 1 : 0;
    }

    private BitSet wanted(String text) {
        var code = QrCode.encodeBinary(text.getBytes(UTF_8), QrCode.Ecc.LOW);
        int size = code.size + 2 * QUIET;
        var black = new BitSet();
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++) if (code.getModule(x - QUIET, y - QUIET)) black.set(y * size + x);
        return black;
    }

    private static BitSet modules(BufferedImage bitmap) {
        int size = bitmap.getWidth() / PIXELS;
        var black = new BitSet();
        for (int y = 0; y < bitmap.getHeight(); y++) {
            for (int x = 0; x < bitmap.getWidth(); x++) {
                boolean dark = (bitmap.getRGB(x, y) & 0xff) < 128;
                boolean first = x % PIXELS == 0 && y % PIXELS == 0;
                int module = y / PIXELS * size + x / PIXELS;
                if (first) black.set(module, dark);
                else assertThat(dark).isEqualTo(black.get(module));
            }
        }
        return black;
    }

    private BitSet modules(String svg) {
        var black = new BitSet();
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(svg).results().forEach(run -> {
            int start = Integer.parseInt(run.group(2)) * image.modules() + Integer.parseInt(run.group(1));
            black.set(start, start + Integer.parseInt(run.group(3)));
        });
        return black;
    }
}
