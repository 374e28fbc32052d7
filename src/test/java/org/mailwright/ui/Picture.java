package org.mailwright.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/** A window as it would be if it were as high as its page: head, notice, page and foot, one below the other; or a
 * question as it is. On the FX thread. */
final class Picture {

    private Picture() {}

    static void of(Parent root, Color behind, Path file) throws IOException {
        var found = Stream.of(".header", ".notice-row", ".page", ".footer", ".managed")
                .map(root::lookup)
                .filter(Objects::nonNull)
                .filter(Picture::isShown)
                .toList();
        var whole = found.isEmpty() ? List.<Node>of(root) : found; // a question
        var parts = whole.stream().map(part -> snapshot(part, behind)).toList();
        int width = parts.stream().mapToInt(part -> (int) part.getWidth()).max().orElse(1);
        int height = parts.stream().mapToInt(part -> (int) part.getHeight()).sum();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        paint(parts, picture);
        ImageIO.write(picture, "png", file.toFile());
    }

    private static boolean isShown(Node part) {
        for (var each = part; each != null; each = each.getParent()) {
            if (!each.isVisible()) return false;
        }
        return true;
    }

    private static Image snapshot(Node node, Color behind) {
        var look = new SnapshotParameters();
        look.setFill(behind);
        boolean turned = node.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        if (turned) look.setTransform(new Scale(-1, 1)); // which its parent does, and a snapshot leaves out
        return node.snapshot(look, null);
    }

    private static void paint(List<Image> parts, BufferedImage picture) {
        int top = 0;
        for (var part : parts) {
            int width = (int) part.getWidth();
            int height = (int) part.getHeight();
            var reader = Objects.requireNonNull(part.getPixelReader());
            var row = new int[width];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) row[x] = reader.getArgb(x, y);
                picture.setRGB(0, top + y, width, 1, row, 0, width);
            }
            top += height;
        }
    }
}
