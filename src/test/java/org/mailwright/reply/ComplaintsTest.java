package org.mailwright.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write to a helpdesk, politely and with a story around it: the error in it is read all the same. */
class ComplaintsTest {

    private static final PastedErrorReader READER = PastedErrorReader.bundled();

    static List<Calibration.Text> texts() throws IOException, URISyntaxException {
        return Calibration.texts(Path.of(Objects.requireNonNull(ComplaintsTest.class.getResource("complaints.jsonl"))
                .toURI()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadForWhatItSays(Calibration.Text text) {
        assertThat(text.want()).contains(text.read(READER).cause().code());
    }
}
