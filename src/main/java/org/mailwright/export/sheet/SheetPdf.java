package org.mailwright.export.sheet;

import org.mailwright.export.sheet.SheetContent.Notes;
import org.mailwright.export.sheet.SheetContent.Row;
import org.mailwright.export.sheet.SheetContent.Section;
import org.mailwright.export.syntax.PdfPage;
import org.mailwright.export.syntax.TrueTypeFont;

/** The sheet as one page of PDF. */
final class SheetPdf {

    private static final double LEFT = 48;
    private static final double VALUES = 200;
    private static final double WIDTH = PdfPage.WIDTH - 2 * LEFT;

    private final PdfPage page;
    private final String elsewhere;
    private double y = 56;

    private SheetPdf(PdfPage page, String elsewhere) {
        this.page = page;
        this.elsewhere = elsewhere;
    }

    /** @param elsewhere what stands for a text that the page's font does not have the letters for */
    static byte[] of(SheetContent content, String elsewhere) {
        var page = new PdfPage(TrueTypeFont.inter(), content.title());
        return new SheetPdf(page, elsewhere).file(content);
    }

    private byte[] file(SheetContent content) {
        paragraph(content.title(), LEFT, WIDTH, 16, true);
        paragraph(content.lead(), LEFT, WIDTH, 10, false);
        content.sections().forEach(this::section);
        content.notes().forEach(this::notes);
        content.code().ifPresent(this::code);
        y += 12;
        paragraph(content.foot(), LEFT, WIDTH, 8.5, false);
        return page.file();
    }

    private void section(Section section) {
        heading(section.heading());
        section.rows().forEach(this::row);
    }

    private void heading(String heading) {
        y += 14;
        paragraph(heading, LEFT, WIDTH, 12, true);
        page.box(LEFT, y - 8, WIDTH, 0.6);
        y += 6;
    }

    private void notes(Notes notes) {
        if (notes.heading().isEmpty()) y += 8;
        else heading(notes.heading());
        notes.lines().forEach(line -> paragraph("– " + line, LEFT, WIDTH, 10, false));
    }

    private void row(Row row) {
        double top = y;
        paragraph(row.label(), LEFT, VALUES - LEFT - 8, 10, false);
        double below = y;
        y = top;
        double width = PdfPage.WIDTH - LEFT - VALUES;
        if (row.value().isEmpty()) {
            page.box(VALUES, y + 3, width, 0.6);
            y += 18;
        } else {
            paragraph(row.value(), VALUES, width, 10, true);
        }
        if (!row.note().isEmpty()) paragraph(row.note(), VALUES, width, 8.5, false);
        y = Math.max(y, below);
    }

    private void code(SheetContent.Code code) {
        double side = CodeDrawing.draw(code.image(), page, LEFT, y);
        double top = y;
        y += side / 2;
        paragraph(code.caption(), LEFT + side + 12, WIDTH - side - 12, 10, false);
        y = top + side + 8;
    }

    private void paragraph(String text, double x, double width, double size, boolean bold) {
        var shown = page.canShow(text) ? text : elsewhere;
        for (var line : page.lines(shown, size, width)) {
            page.text(line, x, y, size, bold);
            y += size * 1.4;
        }
    }
}
