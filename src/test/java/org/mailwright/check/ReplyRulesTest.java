package org.mailwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.check.ReplyReader.Context;
import org.mailwright.model.Cause;

class ReplyRulesTest {

    private static final ReplyRules RULES = ReplyRules.bundled();

    /** A reply that was really heard, as one line of replies-heard.jsonl. */
    record Heard(@Nullable String stage, @Nullable String provider, String reply, String cause, List<String> also_ok) {

        Context context() {
            return new Context(
                    Optional.ofNullable(stage).flatMap(StageName::parse),
                    Optional.empty(),
                    Optional.ofNullable(provider));
        }

        boolean allows(Cause read) {
            return read.code().equals(cause) || also_ok.contains(read.code());
        }

        @Override
        public String toString() {
            return stage + " " + provider + ": " + reply.replace('\n', ' ');
        }
    }

    static List<RuleExample> examples() {
        return RuleExample.in("replies.rules");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleIsReadByItsOwnRule(RuleExample example) {
        var reply = ServerReply.parse(example.reply());

        var found = RULES.rule(reply, ReplyRules.known(reply, example.context()));

        assertEquals(Optional.of(example.rule()), found);
    }

    @Test
    void everyRuleHasAnExample() {
        var shown = new HashSet<>(examples().stream().map(RuleExample::rule).toList());

        assertThat(RuleFile.read("replies.rules")).allMatch(shown::contains);
    }

    @Test
    void readsWhatServersSay() {
        var heard = heard();

        var missed = heard.stream()
                .filter(one ->
                        !one.allows(RULES.read(one.reply(), one.context()).cause()))
                .map(one -> one.cause() + ", but "
                        + RULES.read(one.reply(), one.context()).cause().code() + " read: " + one)
                .toList();

        assertThat(heard).hasSizeGreaterThan(250);
        assertThat(missed).isEmpty();
    }

    private static List<Heard> heard() {
        var gson = new Gson();
        try (var in = Objects.requireNonNull(ReplyRulesTest.class.getResourceAsStream("replies-heard.jsonl"));
                var lines = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return lines.readAllAsString()
                    .lines()
                    .map(line -> gson.fromJson(line, Heard.class))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
