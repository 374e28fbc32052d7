package org.mailwright.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mailwright.catalog.Hint;
import org.mailwright.check.AuthenticationResults;
import org.mailwright.detect.Conflict;
import org.mailwright.detect.Source;
import org.mailwright.export.Limit;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.model.Turn;
import org.mailwright.signin.ClosingPage;

/** Says results in words, the same words in the window and in the terminal. */
public final class Wording {

    private final Messages messages;

    public Wording(Messages messages) {
        this.messages = messages;
    }

    /** What a cause means to a person, and what to do about it. */
    public Advice of(Cause cause, Subject subject) {
        var key = "cause." + cause.code();
        var values = List.of(subject.host(), subject.port(), subject.address(), subject.provider());
        return new Advice(
                sentence(key + ".title", values),
                sentence(key + ".happened", values),
                cause.turn(),
                sentence(key + ".next", values),
                subject.links());
    }

    /** The sentence, or the general one where this one would name something that nobody knows. */
    private String sentence(String key, List<String> values) {
        var pattern = messages.pattern(key);
        var general = IntStream.range(0, values.size())
                .anyMatch(i -> values.get(i).isEmpty() && pattern.contains("{" + i + "}"));
        return messages.get(general ? key + ".general" : key, values.toArray());
    }

    /** What the browser shows once a sign-in there has come to its end. */
    public ClosingPage closingPage() {
        return new ClosingPage(
                messages.locale().toLanguageTag(),
                messages.get("app.name"),
                messages.get("signin.page.done"),
                messages.get("signin.page.failed"));
    }

    public String of(Hint hint) {
        return messages.get("hint." + hint.code().name());
    }

    public String of(Source source) {
        return messages.get("source." + source.code());
    }

    public String of(Conflict conflict) {
        return messages.get(
                "detection.conflict", of(conflict.one()), conflict.host(), of(conflict.other()), conflict.otherHost());
    }

    public String of(Stage stage) {
        return messages.get("stage." + stage.code());
    }

    public String of(Side side) {
        return messages.get("check.side." + side.code());
    }

    public String of(Turn turn) {
        return messages.get("advice.turn." + turn.code());
    }

    public String of(Encryption encryption) {
        return messages.get("settings.encryption." + encryption.code());
    }

    public String of(Limit limit) {
        return messages.get("limit." + limit.code());
    }

    /** What the receiving server thinks of the test message, where it says anything. */
    public Optional<String> of(AuthenticationResults results) {
        var said = new LinkedHashMap<String, String>();
        results.spf().ifPresent(result -> said.put("SPF", result));
        results.dkim().ifPresent(result -> said.put("DKIM", result));
        results.dmarc().ifPresent(result -> said.put("DMARC", result));
        var failed = said.entrySet().stream()
                .filter(entry -> !entry.getValue().equals("pass"))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
        if (said.isEmpty()) return Optional.empty();
        return Optional.of(
                failed.isEmpty()
                        ? messages.get("check.authentic", String.join(", ", said.keySet()))
                        : messages.get("check.not-authentic", String.join(", ", failed)));
    }
}
