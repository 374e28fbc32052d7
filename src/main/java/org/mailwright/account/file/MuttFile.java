package org.mailwright.account.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;

/**
 * The commands of a muttrc that set variables. Commands are parted by line ends and semicolons, a backslash joins lines,
 * and words may be quoted. A variable of the person's own ({@code my_x}) is decoded only if a wanted value refers to it.
 * Nothing is run: a value with backquotes is unknown.
 */
public final class MuttFile {

    private static final Set<String> HOOKS =
            Set.of("account-hook", "folder-hook", "send-hook", "send2-hook", "reply-hook");

    private final MuttWords words;
    private final String file;
    private final KeyRule rule;
    private final MuttVariables variables;
    private final Consumer<Setting> includes;
    private final List<Place> hooks = new ArrayList<>();

    private MuttFile(FileBytes file, KeyRule rule, MuttVariables variables, Consumer<Setting> includes) {
        words = new MuttWords(file.array());
        this.file = file.file();
        this.rule = rule;
        this.variables = variables;
        this.includes = includes;
    }

    /**
     * Reads one file.
     *
     * @param before what files read earlier have set; new settings are added to it
     * @param includes takes each file that it includes where it does, since what is set later counts; one that is a
     *     command is unexpanded
     */
    public static MuttFile read(FileBytes file, KeyRule rule, MuttVariables before, Consumer<Setting> includes) {
        try (var text = Utf8.of(file)) {
            var mutt = new MuttFile(text, rule, before, includes);
            before.own(text);
            while (mutt.words.nextCommand()) {
                mutt.command();
                before.own(text); // after another file
            }
            before.resolve();
            return mutt;
        }
    }

    /** Where settings depend on a folder, an account or a message. */
    public List<Place> hooks() {
        return List.copyOf(hooks);
    }

    private void command() {
        var name = words.next().map(words::text).orElse("");
        var place = new Place(file, words.line(), name);
        switch (name) {
            case "set", "unset", "reset", "toggle" -> variables(name);
            case "source" -> words.next().ifPresent(word -> includes.accept(include(word, place)));
            default -> {
                if (HOOKS.contains(name)) hooks.add(place);
            }
        }
        words.skipCommand();
    }

    private Setting include(MuttWords.Word word, Place place) {
        var path = words.text(word);
        boolean runs = word.runs() || path.endsWith("|") || path.indexOf('$') >= 0 || path.isEmpty();
        return runs ? Setting.unexpanded(place) : Setting.at(path, place);
    }

    /** {@code set a=b c = "d" nofoo e}. */
    private void variables(String command) {
        while (true) {
            var name = words.nextName();
            if (name.isEmpty()) return;
            int line = words.line();
            var value = command.equals("set") ? words.valueAfterEquals() : java.util.Optional.<MuttWords.Word>empty();
            set(command, name.get(), value, line);
        }
    }

    private void set(String command, String name, java.util.Optional<MuttWords.Word> value, int line) {
        if (value.isEmpty()) {
            boolean no = command.equals("unset") || name.startsWith("no") && rule.use("", name) == KeyUse.IGNORED;
            var bare = name.startsWith("no") && no && !command.equals("unset") ? name.substring(2) : name;
            var place = new Place(file, line, bare);
            if (command.equals("reset")) variables.remove(bare);
            else if (rule.use("", bare) == KeyUse.WANTED) variables.put(bare, Setting.at(no ? "no" : "yes", place));
            else if (command.equals("unset")) variables.remove(bare);
            return;
        }
        variables.set(name, value.get(), rule.use("", name), new Place(file, line, name));
    }
}
