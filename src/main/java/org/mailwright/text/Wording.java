package org.mailwright.text;

import org.mailwright.catalog.Hint;
import org.mailwright.detect.Source;
import org.mailwright.export.Limit;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.model.Turn;

/** Says results in words, the same words in the window and in the terminal. */
public final class Wording {

    private final Messages messages;

    public Wording(Messages messages) {
        this.messages = messages;
    }

    /** What a cause means to a person, and what to do about it. */
    public Advice of(Cause cause, Subject subject) {
        var key = "cause." + cause.code();
        Object[] values = {subject.host(), subject.port(), subject.address(), subject.provider()};
        return new Advice(
                messages.get(key + ".title", values),
                messages.get(key + ".happened", values),
                cause.turn(),
                messages.get(key + ".next", values),
                subject.links());
    }

    public String of(Hint hint) {
        return messages.get("hint." + hint.code().name());
    }

    public String of(Source source) {
        return messages.get("source." + source.code());
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
}
