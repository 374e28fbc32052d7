package org.mailwright.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.mailwright.repair.RepairCases.account;
import static org.mailwright.repair.RepairCases.known;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.mailwright.account.FileBytes;
import org.mailwright.account.OneFileFolder;
import org.mailwright.account.ServerField;
import org.mailwright.account.program.Programs;
import org.mailwright.export.guide.Guides;
import org.mailwright.model.Encryption;
import org.mailwright.model.Side;
import org.mailwright.repair.Change.InWindow;

/** Changes in the words of the programs. */
class ProgramGuideTest {

    @Test
    void everyProgramThatIsReadHasAGuide() {
        for (var reader : Programs.readers()) {
            var program = reader.program();
            var changes = Repair.compared(account(program, 25, Encryption.NONE), Optional.of(known()))
                    .changes(Locale.ENGLISH);

            assertEquals(false, changes.isEmpty(), program);
            boolean textFile = ProgramGuide.of(program, Locale.ENGLISH).isTextFile();
            for (var change : changes) {
                if (change instanceof InWindow(var _, var path, var entries) && !textFile) {
                    assertEquals(false, path.isEmpty(), program);
                    for (var entry : entries) {
                        assertEquals(
                                false, entry.label().isEmpty() || entry.value().isEmpty(), program + " " + entry);
                    }
                }
            }
        }
    }

    /** Its values are in a database, where no line can be named. */
    @Test
    void aPluginOfWordPressIsChangedOnItsPage() {
        var option = "{\"mail\":{\"mailer\":\"smtp\"},\"smtp\":{\"host\":\"smtp.example.org\",\"port\":25}}";
        var file = new FileBytes("a", option.getBytes(StandardCharsets.UTF_8));
        var found = Programs.reader("wordpress").orElseThrow().readFile(new OneFileFolder("a", file), "a");

        var change = Repair.compared(found.accounts().getFirst(), Optional.of(known())).changes(Locale.ENGLISH).stream()
                .map(InWindow.class::cast)
                .findFirst()
                .orElseThrow();

        assertEquals(List.of("WP Mail SMTP", "Settings"), change.path());
        assertEquals("SMTP Port", change.entries().getFirst().label());
    }

    /** A label that the guide has too is said once, so that the two cannot come apart. */
    @Test
    void noWordOfAGuideIsSaidASecondTime() throws IOException {
        int joined = 0;
        for (var program : Programs.readers()) {
            var words = new Properties();
            var file = "/org/mailwright/repair/programs/" + program.program() + ".properties";
            try (var in = RepairTest.class.getResourceAsStream(file)) {
                words.load(new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
            }
            var guide = Guides.find(words.getProperty("guide", ""));
            if (guide.isEmpty()) continue;
            joined++;
            for (var side : Side.values()) {
                for (var field : ServerField.values()) {
                    var label = new GuideLabels(guide, Locale.ENGLISH)
                            .of(side, field)
                            .orElse("-");
                    assertNotEquals(label, words.getProperty(field.code() + ".en"), program.program());
                    assertNotEquals(label, words.getProperty(side.code() + "." + field.code() + ".en"), file);
                }
            }
        }
        assertEquals(6, joined);
    }
}
