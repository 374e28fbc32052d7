package org.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.text.Language;
import org.mailwright.text.Messages;

class HelpBreaksTest {

    private static final Map<String, List<String>> TEXTS = Map.of(
            "check", List.of("cli.check.help", "cli.check.footer", "cli.option.smtp-auth", "cli.option.one-attempt"),
            "export", List.of("cli.export.help", "cli.option.ldap", "cli.option.mdm"),
            "explain", List.of("cli.explain.help"),
            "accounts", List.of("cli.accounts.help", "cli.option.file"));

    private final Fakes fakes = new Fakes();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "es", "fr", "it", "nl", "pl", "pt-BR", "ru"})
    void everyWordOfTheHelpIsOnOneLine(String tag) {
        var messages = Messages.in(Language.typed(tag).orElseThrow().locale());
        TEXTS.forEach((command, keys) -> {
            var help = fakes.run("", command, "--help", "--lang=" + tag).out();
            for (var key : keys)
                assertThat(help.split("\\s+")).contains(messages.get(key).split("\\s+"));
        });
    }

    @Test
    void chineseAndJapaneseBreakBetweenTheirWordsButNotWithinNames() {
        assertThat(HelpBreaks.marked("“-”表示从标准输入")).isEqualTo("“-\ufeff”表示从标准输入");
        assertThat(HelpBreaks.marked("用 --json 读取")).isEqualTo("用 --\ufeffjson 读取");
        assertThat(HelpBreaks.unmarked(HelpBreaks.marked("用 --password-stdin 读取")))
                .isEqualTo("用 --password-stdin 读取");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "batch", "check", "domain", "export", "publish"})
    void nothingOfTheUsageBeginsAtTheMargin(String command) {
        var usage = fakes.run("", command, "--help", "--lang=en").out().split("\n\n")[0];
        assertThat(usage.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("  ") && line.length() < 80);
    }
}
