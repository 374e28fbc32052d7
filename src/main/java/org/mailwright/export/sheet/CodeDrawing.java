package org.mailwright.export.sheet;

import org.mailwright.export.syntax.PdfPage;
import org.mailwright.export.syntax.QrImage;

/** A QR code on a page of PDF. */
final class CodeDrawing {

    /** In points: large enough for a camera on paper. */
    private static final double MODULE = 2.2;

    private CodeDrawing() {}

    /** Draws each run of black modules in a row as one box; returns the length of a side. */
    static double draw(QrImage image, PdfPage page, double left, double top) {
        for (int row = 0; row < image.modules(); row++) {
            for (int x = 0; x < image.modules(); x++) {
                int start = x;
                while (image.isBlack(x, row)) x++;
                if (x > start) page.box(left + start * MODULE, top + row * MODULE, (x - start) * MODULE, MODULE);
            }
        }
        return image.modules() * MODULE;
    }
}
