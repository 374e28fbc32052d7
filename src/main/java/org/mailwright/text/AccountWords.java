package org.mailwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.Doubt;
import org.mailwright.account.Place;
import org.mailwright.account.ServerField;
import org.mailwright.account.Skipped;
import org.mailwright.account.imports.ImportFile;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Side;
import org.mailwright.repair.Change;
import org.mailwright.repair.FieldVerdict;
import org.mailwright.repair.OtherProgram;
import org.mailwright.repair.PastChange;
import org.mailwright.repair.RepairResult;
import org.mailwright.repair.Suspect;

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
        if (place.file().equals(ImportFile.PASTED))
            return of(new Place(messages.get("account.pasted"), place.line(), place.key()));
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
        if (verdict.isOptional()) return of(Doubt.of(Doubt.Kind.NOT_ENFORCED, verdict.side()));
        return messages.get(
                "account.verdict." + verdict.kind().code(),
                side(verdict.side()),
                messages.get("account.field." + verdict.field().code()),
                value(verdict.field(), verdict.is()),
                value(verdict.field(), verdict.right()),
                messages.get("source." + verdict.source()));
    }

    /** The same account in another program, and then a line for each difference. */
    public List<String> of(OtherProgram twin) {
        var other = program(twin.other().program());
        var lines = new ArrayList<String>();
        boolean alike = twin.differences().isEmpty();
        lines.add(messages.get(
                alike ? "account.twin.alike" : "account.twin",
                other,
                twin.other().origin()));
        for (var difference : twin.differences()) {
            lines.add(messages.get(
                    "account.twin.difference",
                    side(difference.side()),
                    messages.get("account.field." + difference.field().code()),
                    value(difference.field(), difference.here()),
                    value(difference.field(), difference.there())));
        }
        return lines;
    }

    /** Why settings that worked for years may not work any more. */
    public String of(PastChange past) {
        return switch (past) {
            case PastChange.MailboxesMoved(var from, var to) -> messages.get("account.past.moved", from, to);
            case PastChange.ServerLeft(var side, var host, var provider) ->
                messages.get("account.past.left", side(side), host, provider);
            case PastChange.ServerOfAnother(var side, var host, var provider) ->
                messages.get("account.past.other", side(side), host, provider);
        };
    }

    /** The conclusion in a sentence. */
    public String of(RepairResult result, String program) {
        return switch (result) {
            case RepairResult.Untested() -> messages.get("account.result.untested");
            case RepairResult.Change(var _, boolean proved) ->
                messages.get(proved ? "account.result.change" : "account.result.change.unproved", program(program));
            case RepairResult.OtherCause _ -> messages.get("account.result.other-cause");
            case RepairResult.ProgramFails(var _, boolean signedIn) ->
                messages.get(signedIn ? "account.result.program" : "account.result.program.reached", program(program));
        };
    }

    /** What to change, a line each. */
    public List<String> of(Change change, String program) {
        return switch (change) {
            case Change.InWindow(var side, var path, var entries) -> {
                var lines = new ArrayList<String>();
                var way = path.isEmpty() ? side(side) : String.join(" > ", path);
                lines.add(messages.get("account.change.window", program(program), way));
                for (var entry : entries) lines.add(of(entry));
                yield lines;
            }
            case Change.InFile(var _, var place, boolean added, var text) -> {
                var lines = new ArrayList<String>();
                lines.add(messages.get(added ? "account.change.file.add" : "account.change.file", of(place)));
                lines.addAll(text);
                yield lines;
            }
        };
    }

    /** A field and its value, in the program's words, or else in ours. */
    public String of(Change.Entry entry) {
        return messages.get("account.place", label(entry), value(entry));
    }

    /** The value to enter, in the program's words, or else in ours. */
    public String value(Change.Entry entry) {
        return entry.value().isEmpty() ? value(entry.field(), entry.code()) : entry.value();
    }

    /** The field's label in the program, or else our word for it. */
    public String label(Change.Entry entry) {
        return entry.label().isEmpty()
                ? messages.get("account.field." + entry.field().code())
                : entry.label();
    }

    /** What may be wrong in the program itself. */
    public String of(Suspect suspect, String program) {
        return messages.get("account.suspect." + suspect.code(), program(program));
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

    /** A way of encryption within a sentence, or that there is none, or that it is not known. */
    public String of(Optional<Encryption> encryption) {
        return encryption
                .map(way -> messages.get(
                        way == Encryption.NONE ? "account.no-encryption" : "settings.encryption." + way.code()))
                .orElseGet(() -> messages.get("account.unknown-encryption"));
    }
}
