package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.text.spi.BreakIteratorProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No line ends within a name; everywhere else a line ends as the JDK says. */
class NameBreaksTest {

    private static final List<String> WORDS = List.of(
            "サーバー imap.example.org:993 は foo-bar@mail.example.org と https://a.b/c?d=e で使えます。",
            "服务器 imap.example.org，文件 mailwright.mobileconfig 在 /home/ada/x.y。",
            "الخادم \u2068imap.example.org\u2069 والملف mailwright.mobileconfig. انتهى",
            "x.".repeat(3000),
            "");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "zh-CN", "ar"})
    void namesStayWholeAndTheRestBreaksAsEver(String language) {
        var locale = Locale.forLanguageTag(language);
        for (var words : WORDS) {
            var usual = BreakIterator.getLineInstance(Locale.ROOT);
            usual.setText(words);
            var expected = new ArrayList<Integer>();
            for (int end = usual.first(); end != BreakIterator.DONE; end = usual.next()) {
                if (!words.substring(Math.max(0, end - 1), Math.min(words.length(), end + 1))
                        .matches("[!-~]{2}")) expected.add(end);
            }
            var lines = (BreakIterator) new LineBreaks().getLineInstance(locale).clone();
            lines.setText(words);

            assertThat(forwards(lines)).as(words).isEqualTo(expected);
            assertThat(backwards(lines)).as(words).isEqualTo(expected.reversed());
            for (int at = 0; at <= words.length(); at += 1 + words.length() / 200) {
                int here = at;
                assertThat(lines.isBoundary(at)).as("%s at %s", words, at).isEqualTo(at == 0 || expected.contains(at));
                assertThat(lines.preceding(at))
                        .as("%s before %s", words, at)
                        .isEqualTo(expected.stream()
                                .filter(end -> end < here)
                                .reduce((_, last) -> last)
                                .orElse(BreakIterator.DONE));
            }
        }
    }

    @Test
    void theJdkFindsItInTheModule() throws Exception {
        try (var in = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
            assertThat(ModuleDescriptor.read(in).provides())
                    .filteredOn(each -> each.service().equals(BreakIteratorProvider.class.getName()))
                    .flatExtracting(ModuleDescriptor.Provides::providers)
                    .containsExactly(LineBreaks.class.getName());
        }
    }

    private static List<Integer> forwards(BreakIterator lines) {
        var ends = new ArrayList<Integer>();
        for (int end = lines.first(); end != BreakIterator.DONE; end = lines.next()) ends.add(end);
        return ends;
    }

    private static List<Integer> backwards(BreakIterator lines) {
        var ends = new ArrayList<Integer>();
        for (int end = lines.last(); end != BreakIterator.DONE; end = lines.previous()) ends.add(end);
        return ends;
    }
}
