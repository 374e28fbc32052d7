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
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/** A window as it would be if it were as high as its page: head, notice, page and foot, one below the other; or a
 * question as it is. On the FX thread. */
final class Picture {

    private Picture() {}

    static void of(Parent root, Color behind, Path file) throws IOException {
        var found = Stream.of(".header", ".notices", ".page", ".footer", ".managed")
                .map(root::lookup)
                .filter(Objects::nonNull)
                .filter(Picture::isShown)
                .toList();
        var place = root.localToScene(root.getLayoutBounds());
        if (found.isEmpty()) {
            fit(root);
            place = root.localToScene(root.getBoundsInLocal()); // a bubble has a shadow
        }
        var parts = found.isEmpty() ? List.<Node>of(root) : found;
        var images = parts.stream().map(part -> snapshot(part, behind)).toList();
        int height = images.stream().mapToInt(image -> (int) image.getHeight()).sum();
        var picture = new BufferedImage((int) Math.ceil(place.getWidth()), height, BufferedImage.TYPE_INT_RGB);
        fill(picture, behind);
        int top = 0;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i).localToScene(parts.get(i).getBoundsInLocal());
            paint(images.get(i), picture, (int) Math.round(part.getMinX() - place.getMinX()), top);
            top += (int) images.get(i).getHeight();
        }
        ImageIO.write(picture, "png", file.toFile());
    }

    /** What a window does that opens with this text size. */
    private static void fit(Parent question) {
        double width = Math.min(question.prefWidth(-1), question.maxWidth(-1));
        question.resize(width, question.prefHeight(width));
        question.layout();
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
        var parent = node.getParent();
        boolean turned = parent != null && parent.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        if (turned) look.setTransform(new Scale(-1, 1)); // which its parent does, and a snapshot leaves out
        return node.snapshot(look, null);
    }

    private static void fill(BufferedImage picture, Color colour) {
        var brush = picture.createGraphics();
        brush.setColor(
                new java.awt.Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue()));
        brush.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        brush.dispose();
    }

    /** What would be beside the picture is left out, as a window does. */
    private static void paint(Image part, BufferedImage picture, int left, int top) {
        var reader = Objects.requireNonNull(part.getPixelReader());
        int from = Math.max(0, -left);
        int to = Math.min((int) part.getWidth(), picture.getWidth() - left);
        int width = Math.max(0, to - from);
        int height = (int) part.getHeight();
        var pixels = new int[width * height];
        reader.getPixels(from, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        picture.setRGB(left + from, top, width, height, pixels, 0, width);
    }
}
