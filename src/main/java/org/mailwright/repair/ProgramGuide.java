package org.mailwright.repair;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundServer;
import org.mailwright.account.Place;
import org.mailwright.account.ServerField;
import org.mailwright.export.guide.Guides;
import org.mailwright.model.Side;

/**
 * Says a change in a program's own words: those of the guide that an account is typed in with, and from the program's data
 * file in {@code programs} the way to the dialog where an account is changed, and what is called otherwise there. Both files are
 * read once, for as many accounts as the program has. For one thread.
 */
public final class ProgramGuide {

    private static final String ENGLISH = "en";

    private final Properties words;
    private final Locale language;
    private Optional<GuideLabels> labels = Optional.empty();

    private ProgramGuide(Properties words, Locale language) {
        this.words = words;
        this.language = language;
    }

    /** The guide to a program; one without words of its own if it has no data file. */
    public static ProgramGuide of(String program, Locale language) {
        var words = words(program);
        var like = words.getProperty("like");
        return new ProgramGuide(like == null ? words : words(like), language);
    }

    private static Properties words(String program) {
        var words = new Properties();
        try (var in = ProgramGuide.class.getResourceAsStream("programs/" + program + ".properties")) {
            if (in != null) words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Whether the program is set up in a text file, and not in a window. */
    public boolean isTextFile() {
        return words.containsKey("line");
    }

    /** What to do so that these fields are right: one change a dialog, or one a line. */
    public List<Change> changes(FoundAccount account, List<FieldVerdict> fields) {
        var changes = new ArrayList<Change>();
        for (var side : Side.values()) {
            var own = fields.stream().filter(field -> field.side() == side).toList();
            var server = account.server(side);
            if (own.isEmpty() || server.isEmpty()) continue;
            var page = page(server.get());
            if (page.isPresent()) changes.add(inWindow(side, own, page.get()));
            else if (isTextFile()) changes.addAll(inFile(server.get(), own));
            else changes.add(inWindow(side, own, ""));
        }
        return changes;
    }

    /** Of a program that keeps values in a database, the page where they are changed; its key names them by a path. */
    private static Optional<String> page(FoundServer server) {
        return server.places().values().stream()
                .map(Place::key)
                .filter(key -> key.indexOf(' ') > 0)
                .map(key -> key.substring(0, key.indexOf(' ')) + ".")
                .findFirst();
    }

    private Change inWindow(Side side, List<FieldVerdict> fields, String page) {
        var path = word(page + side.code() + ".path")
                .map(text -> List.of(text.split(" > ")))
                .orElse(List.of());
        var own = labels();
        var entries =
                fields.stream().map(field -> entry(side, field, own, page)).toList();
        return new Change.InWindow(side, path, entries);
    }

    private GuideLabels labels() {
        if (labels.isEmpty()) {
            var guide = Optional.ofNullable(words.getProperty("guide")).flatMap(Guides::find);
            labels = Optional.of(new GuideLabels(guide, language));
        }
        return labels.get();
    }

    private Change.Entry entry(Side side, FieldVerdict field, GuideLabels labels, String page) {
        var code = field.field().code();
        var label = word(page + side.code() + "." + code)
                .or(() -> word(page + code))
                .or(() -> labels.of(side, field.field()))
                .orElse("");
        return new Change.Entry(field.field(), label, value(field, labels, page), field.right());
    }

    private String value(FieldVerdict field, GuideLabels labels, String page) {
        return switch (field.field()) {
            case ENCRYPTION ->
                word(page + field.right()).or(() -> labels.word(field)).orElse("");
            case AUTH ->
                word(page + (field.right().equals("none") ? "auth-none" : field.right()))
                        .or(() -> labels.word(field))
                        .orElse("");
            case PROTOCOL, HOST, PORT, USERNAME -> field.right();
        };
    }

    /** A word of the program in the wanted language, or else in English. */
    private Optional<String> word(String key) {
        return Optional.ofNullable(words.getProperty(key + "." + language.toLanguageTag()))
                .or(() -> Optional.ofNullable(words.getProperty(key + "." + language.getLanguage())))
                .or(() -> Optional.ofNullable(words.getProperty(key + "." + ENGLISH)));
    }

    private List<Change> inFile(FoundServer server, List<FieldVerdict> fields) {
        var right = new RightServer(server, fields);
        var side = server.protocol().side();
        var changes = new LinkedHashSet<Change>();
        for (var field : fields) {
            var place = field.place().or(() -> right.anyPlace());
            var lines = lines(field, right);
            if (place.isPresent() && !lines.isEmpty())
                changes.add(new Change.InFile(side, place.get(), field.place().isEmpty(), lines));
            else changes.add(new Change.InWindow(side, List.of(), List.of(entry(side, field, GuideLabels.NONE, ""))));
        }
        return List.copyOf(changes);
    }

    /** The lines that make a field right; empty where the data file has none. */
    private List<String> lines(FieldVerdict field, RightServer right) {
        var key = field.place().map(Place::key).orElse("");
        var name = key.substring(key.lastIndexOf('.') + 1);
        var server = right.anyPlace().filter(_ -> key.isEmpty()).map(Place::key).orElse("");
        var template = Optional.ofNullable(words.getProperty("url." + key + "." + right.value(ServerField.ENCRYPTION)))
                .or(() -> Optional.ofNullable(words.getProperty("absent." + server + "." + code(field))))
                .or(() -> Optional.ofNullable(words.getProperty(key + "." + field.right())))
                .or(() -> Optional.ofNullable(words.getProperty(line(field))))
                .or(() -> Optional.ofNullable(words.getProperty("line")).filter(_ -> isPlain(field)));
        return template
                .filter(text -> !key.isEmpty() || !text.contains("{key}"))
                .map(text -> List.of(text.split(" \\| ")))
                .orElse(List.of())
                .stream()
                .map(line -> right.fill(line.replace("{key}", name), field))
                .toList();
    }

    private static String line(FieldVerdict field) {
        return code(field) + ".line";
    }

    private static String code(FieldVerdict field) {
        boolean word = field.field() == ServerField.ENCRYPTION || field.field() == ServerField.AUTH;
        return word ? field.right() : field.field().code();
    }

    private static boolean isPlain(FieldVerdict field) {
        return field.field() == ServerField.HOST
                || field.field() == ServerField.PORT
                || field.field() == ServerField.USERNAME;
    }
}
