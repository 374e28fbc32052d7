package org.mailwright.account.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.account.FileBytes;
import org.mailwright.account.Place;
import org.mailwright.account.Setting;

/** The variables that muttrc files have set so far. The person's own ones wait undecoded until one is referred to. */
public final class MuttVariables implements AutoCloseable {

    private static final String OWN = "my_";
    private static final int MAX_OWN = 500;
    private static final int MAX_DEPTH = 5;
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{?([A-Za-z0-9_]+)}?");

    private final Map<String, Setting> settings = new HashMap<>();
    private final Map<String, byte[]> own = new HashMap<>();
    private byte[] bytes = new byte[0];
    private int secrets;

    /** The value of a variable, blank ones left out. */
    public Optional<Setting> get(String name) {
        return Optional.ofNullable(settings.get(name)).filter(setting -> !setting.isBlank() || setting.unexpanded());
    }

    public int secrets() {
        return secrets;
    }

    /** Wipes what was never decoded. */
    @Override
    public void close() {
        own.values().forEach(each -> Arrays.fill(each, (byte) 0));
        own.clear();
    }

    /** Words that are set from now on are in this file. */
    void own(FileBytes file) {
        bytes = file.array();
    }

    void put(String name, Setting setting) {
        settings.put(name, setting);
    }

    void remove(String name) {
        settings.remove(name);
        own.remove(name);
    }

    void set(String name, MuttWords.Word word, KeyUse use, Place place) {
        boolean filled = word.to() - word.from() > (word.to() > word.from() && isQuote(bytes[word.from()]) ? 2 : 0);
        if (name.startsWith(OWN)
                && own.size() < MAX_OWN
                && word.to() - word.from() <= Bytes.MAX_VALUE
                && !word.runs()) {
            own.put(name, Arrays.copyOfRange(bytes, word.from(), word.to()));
        }
        switch (use) {
            case SECRET -> secrets += filled ? 1 : 0;
            case WANTED, URL -> settings.put(name, word.runs() ? Setting.unexpanded(place) : setting(word, use, place));
            case IGNORED -> {}
        }
    }

    private static boolean isQuote(byte b) {
        return b == '"' || b == '\'';
    }

    private Setting setting(MuttWords.Word word, KeyUse use, Place place) {
        if (use == KeyUse.WANTED) return Setting.at(MuttWords.text(bytes, word.from(), word.to()), place);
        var url = UrlText.of(bytes, word.from(), word.to());
        if (url.filter(UrlText::secret).isPresent()) secrets++;
        return url.map(text -> {
                    var raw = text.text().getBytes(StandardCharsets.UTF_8);
                    return Setting.at(MuttWords.text(raw, 0, raw.length), place);
                })
                .orElseGet(() -> Setting.unexpanded(place));
    }

    /** Puts the person's own variables in place of their names, and leaves no reference to anything else. */
    void resolve() {
        settings.replaceAll((_, setting) -> {
            var text = Optional.of(setting.value());
            for (int i = 0; i < MAX_DEPTH && text.isPresent() && text.get().indexOf('$') >= 0; i++)
                text = replaced(text.get());
            boolean known = text.isPresent() && text.get().indexOf('$') < 0 && !setting.unexpanded();
            return known
                    ? setting.as(text.get())
                    : Setting.unexpanded(setting.place().orElseThrow());
        });
    }

    /** Empty if a reference leads to nothing. */
    private Optional<String> replaced(String text) {
        var matcher = REFERENCE.matcher(text);
        var plain = new StringBuilder();
        while (matcher.find()) {
            var value = own.get(matcher.group(1));
            if (value == null || plain.length() > Bytes.MAX_VALUE) return Optional.empty();
            matcher.appendReplacement(
                    plain, java.util.regex.Matcher.quoteReplacement(MuttWords.text(value, 0, value.length)));
        }
        return Optional.of(matcher.appendTail(plain).toString());
    }
}
