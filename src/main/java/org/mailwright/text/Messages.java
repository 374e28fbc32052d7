package org.mailwright.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import org.mailwright.export.ExportWords;
import org.mailwright.model.SafeText;

/** The program's sentences in one language. Every text is a {@link MessageFormat}, so an apostrophe is always two. */
public final class Messages implements ExportWords {

    /** The languages that the program speaks, the one for everybody else first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Locale locale;
    private final Properties sentences;

    private Messages(Locale locale, Properties sentences) {
        this.locale = locale;
        this.sentences = sentences;
    }

    /** The sentences in a language, or in English where it is not one of ours. */
    public static Messages in(Locale wanted) {
        var locale = LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
        return new Messages(locale, read(locale));
    }

    /** The language that the sentences are in. */
    @Override
    public Locale locale() {
        return locale;
    }

    /** The sentence of a key, with values filled in. A missing key is a bug. */
    @Override
    public String get(String key, Object... values) {
        var pattern = sentences.getProperty(key);
        if (pattern == null) throw new MissingResourceException("no sentence for " + key, "messages", key);
        return new MessageFormat(pattern, locale).format(safe(values));
    }

    /** What strangers wrote may stand in a sentence, and may not steer it. */
    private static Object[] safe(Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof String text ? SafeText.lines(text) : value)
                .toArray();
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    /** The sentence as it stands in the bundle. */
    String pattern(String key) {
        return sentences.getProperty(key);
    }

    private static Properties read(Locale locale) {
        var file = locale.equals(LANGUAGES.getFirst())
                ? "messages.properties"
                : "messages_" + locale.getLanguage() + ".properties";
        var sentences = new Properties();
        try (var in = Messages.class.getResourceAsStream(file)) {
            if (in == null) throw new MissingResourceException("no bundle", "messages", file);
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
