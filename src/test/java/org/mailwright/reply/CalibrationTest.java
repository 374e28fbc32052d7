package org.mailwright.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mailwright.reply.ReplyReader.Confidence;

/** The texts of docs/diagnosis.md are not read worse than they once were. */
class CalibrationTest {

    private static final PastedErrorReader READER = PastedErrorReader.bundled();

    @Test
    void atLeast97OfAHundredAreReadRight() throws IOException, URISyntaxException {
        var texts = texts();

        var right = texts.stream().filter(text -> text.isRight(READER)).count();

        assertThat(texts).hasSizeGreaterThanOrEqualTo(800);
        assertThat(right).isGreaterThanOrEqualTo(texts.size() * 97L / 100);
    }

    @Test
    void whatIsSaidFirmlyIsRight() throws IOException, URISyntaxException {
        var wrong = texts().stream()
                .filter(text -> text.read(READER).confidence() == Confidence.HIGH)
                .filter(text -> !text.isRight(READER))
                .toList();

        assertThat(wrong).isEmpty();
    }

    private static List<Calibration.Text> texts() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(CalibrationTest.class.getResource("calibration.jsonl"))
                        .toURI())
                .getParent();
        var texts = new ArrayList<Calibration.Text>();
        try (var files = Files.newDirectoryStream(folder, "calibration*.jsonl")) {
            for (var file : files) texts.addAll(Calibration.texts(file));
        }
        return texts;
    }
}
