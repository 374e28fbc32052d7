package org.mailwright.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.WeighedReading.Rank;

/** How a rule is read, key by key. */
class RuleFileTest {

    @Test
    void eachKeyHasItsPlace() {
        assertThat(RuleFile.rule(List.of(
                        "auth-bad-credentials",
                        "medium",
                        "at auth, unknown",
                        "by imap, pop3",
                        "of gmx, web.de",
                        "code 535, 5xx",
                        "status x.7.8, 5.7.*",
                        "says one | two",
                        "says three",
                        "unless four",
                        "rank general",
                        "also auth-account-locked, server-busy",
                        "like auth: no",
                        "like auth: never")))
                .isEqualTo(new ReplyRule(
                        Cause.AUTH_BAD_CREDENTIALS,
                        Confidence.MEDIUM,
                        Set.of(Optional.of(Stage.AUTH), Optional.empty()),
                        Set.of(Protocol.IMAP, Protocol.POP3),
                        Set.of("gmx", "web.de"),
                        Set.of("535", "5xx"),
                        List.of(StatusPattern.parse("x.7.8"), StatusPattern.parse("5.7.*")),
                        List.of(new PhraseMatcher("one | two"), new PhraseMatcher("three")),
                        Optional.of(new PhraseMatcher("four")),
                        Optional.of(Rank.GENERAL),
                        List.of(Cause.AUTH_ACCOUNT_LOCKED, Cause.SERVER_BUSY)));
    }

    @Test
    void whatIsNotSaidIsNoCondition() {
        var rule = RuleFile.rule(List.of("server-busy", "says busy"));

        assertThat(rule.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(rule.at()).isEmpty();
        assertThat(rule.unless()).isEmpty();
        assertThat(rule.ownRank()).isEmpty();
        assertThat(rule.also()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at auth", "unless one", "rank code"})
    void aKeyThatIsSaidTwiceIsABug(String line) {
        assertThatThrownBy(() -> RuleFile.rule(List.of("server-busy", line, line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("said twice: " + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"att auth", "at nowhere", "status 9.9.9", "rank first", "also nothing-known"})
    void aWordThatIsUnknownIsABug(String line) {
        assertThatThrownBy(() -> RuleFile.rule(List.of("server-busy", line)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileThatIsMissingIsABug() {
        assertThatThrownBy(() -> RuleFile.read("no.rules")).hasMessageContaining("no.rules");
    }

    @Test
    void familiesAreSpelledOutButInExamples() {
        var lines = Stream.of("replies.rules", "libraries.rules", "clients.rules")
                .flatMap(RuleFile::blocks)
                .flatMap(List::stream)
                .toList();

        assertThat(RuleFile.read("replies.rules")).hasSizeGreaterThan(100);
        assertThat(RuleFile.lines("families.rules")
                        .map(line -> line.substring(line.indexOf(' ')).strip()))
                .allMatch(words -> lines.stream().anyMatch(line -> line.contains(words)));
        assertThat(lines).noneMatch(line -> !line.startsWith("like ") && line.contains("$"));
        assertThat(RuleFile.lines("families.rules")).allMatch(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
