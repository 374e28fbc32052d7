package org.mailwright.text;

import java.util.Optional;
import org.mailwright.account.Doubt;
import org.mailwright.account.Place;
import org.mailwright.account.ServerField;
import org.mailwright.account.Skipped;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Side;
import org.mailwright.repair.FieldVerdict;

/** Says what was found in other programs: the programs, what is doubtful, what was skipped, and what to change. */
public final class AccountWords {

    private final Messages messages;

    public AccountWords(Messages messages) {
        this.messages = messages;
    }

    /** The program's own name. */
    public String program(String id) {
        var key = "account.program." + id;
        return messages.has(key) ? messages.get(key) : id;
    }

    public String of(Doubt doubt) {
        var sentence = messages.get("account.doubt." + doubt.kind().code(), doubt.detail());
        var about = doubt.side().map(this::side);
        return about.map(side -> messages.get("account.place", side, sentence)).orElse(sentence);
    }

    /** Why, and of which account, without the place. */
    public String of(Skipped skipped) {
        var why = messages.get("account.skipped." + skipped.reason().code());
        return skipped.name().isEmpty() ? why : messages.get("account.place", skipped.name(), why);
    }

    /** The file, and the line and the key if they are known. */
    public String of(Place place) {
        var line = Integer.toString(place.line());
        if (place.line() == 0) {
            return place.key().isEmpty() ? place.file() : messages.get("account.place.key", place.file(), place.key());
        }
        return place.key().isEmpty()
                ? messages.get("account.place.line", place.file(), line)
                : messages.get("account.place.line-key", place.file(), line, place.key());
    }

    /** What to think of a field that is not as it should be, and what to set. */
    public String of(FieldVerdict verdict) {
        return messages.get(
                "account.verdict." + verdict.kind().code(),
                side(verdict.side()),
                messages.get("account.field." + verdict.field().code()),
                value(verdict.field(), verdict.is()),
                value(verdict.field(), verdict.right()),
                messages.get("source." + verdict.source()));
    }

    private String side(Side side) {
        return messages.get("check.side." + side.code());
    }

    private String value(ServerField field, String code) {
        if (code.isEmpty()) return messages.get("account.nothing-set");
        return switch (field) {
            case ENCRYPTION ->
                Encryption.parse(code)
                        .map(way -> messages.get("settings.encryption." + way.code()))
                        .orElse(code);
            case AUTH ->
                AuthMethod.parse(code)
                        .map(method -> messages.get("account.auth." + method.code()))
                        .orElse(code);
            case PROTOCOL, HOST, PORT, USERNAME -> code;
        };
    }

    /** A way of encryption, or that it is not known. */
    public String of(Optional<Encryption> encryption) {
        return encryption
                .map(way -> messages.get("settings.encryption." + way.code()))
                .orElseGet(() -> messages.get("account.unknown-encryption"));
    }
}
