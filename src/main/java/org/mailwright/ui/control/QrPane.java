package org.mailwright.ui.control;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.mailwright.export.syntax.QrImage;

/** A code for a camera: black on white in every theme, with its quiet zone, each module a whole number of pixels. */
public final class QrPane extends StackPane {

    /** In pixels. */
    private static final int MODULE = 5;

    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    /** @param words for people who cannot see it */
    public QrPane(QrImage code, String words) {
        int side = code.modules() * MODULE;
        var image = new WritableImage(side, side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.getPixelWriter().setArgb(x, y, code.isBlack(x / MODULE, y / MODULE) ? BLACK : WHITE);
            }
        }
        var view = new ImageView(image);
        view.setId("qr");
        view.setSmooth(false);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(words);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(view);
    }
}
