package org.mailwright.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.mailwright.export.ExportWords;
import org.mailwright.model.SafeText;
import org.mailwright.model.TextDirection;

/**
 * The program's sentences in one language. Every text is a {@link MessageFormat}, so an apostrophe is always two. What a
 * translation lacks, or has in a form that cannot be used, is said in English.
 */
public final class Messages implements ExportWords {

    /** The languages that the program speaks, the one for everybody else first. */
    public static final List<Locale> LANGUAGES =
            Language.ALL.stream().map(Language::locale).toList();

    private final Locale locale;
    private final CompletableFuture<Properties> sentences;
    private final boolean isolating;

    private Messages(Locale locale, CompletableFuture<Properties> sentences, boolean isolating) {
        this.locale = locale;
        this.sentences = sentences;
        this.isolating = isolating;
    }

    /** The sentences in a language, or in English where it is not one of ours. */
    public static Messages in(Locale wanted) {
        var language = Language.of(wanted).orElse(Language.ALL.getFirst());
        boolean english = language.locale().equals(Language.ALL.getFirst().locale());
        return english
                ? new Messages(language.locale(), English.SENTENCES, false)
                : new Messages(language.locale(), reading(language.bundle()), false);
    }

    static Messages of(Locale locale, Properties sentences) {
        return new Messages(locale, CompletableFuture.completedFuture(translated(sentences)), false);
    }

    /** Without the empty ones, which nobody has translated yet, as tools for translators write it. */
    private static Properties translated(Properties sentences) {
        sentences.values().removeIf(sentence -> sentence.toString().isBlank());
        return sentences;
    }

    /** The same sentences for a screen: values keep their direction there, and do not turn that of the sentence. */
    public Messages isolating() {
        return new Messages(locale, sentences, true);
    }

    /** The language that the sentences are in. */
    @Override
    public Locale locale() {
        return locale;
    }

    /** The sentence of a key, with values filled in. A key that English lacks is a bug. */
    @Override
    public String get(String key, Object... values) {
        var safe = safe(values);
        return Optional.ofNullable(sentences().getProperty(key))
                .map(pattern -> isolating ? TextDirection.of(locale).keepingSigns(pattern) : pattern)
                .flatMap(pattern -> formatted(pattern, locale, safe))
                .or(() -> Optional.ofNullable(English.SENTENCES.join().getProperty(key))
                        .flatMap(pattern -> formatted(pattern, Locale.ENGLISH, safe)))
                .orElseThrow(() -> new MissingResourceException("no sentence for " + key, "messages", key));
    }

    /** Several values in a row, parted as the language does it; nothing of nothing. */
    public String list(Stream<String> values) {
        return values.reduce((row, next) -> get("settings.origin.place", row, next))
                .orElse("");
    }

    private static Optional<String> formatted(String pattern, Locale locale, Object... values) {
        try {
            return Optional.of(new MessageFormat(pattern, locale).format(values));
        } catch (IllegalArgumentException e) { // a translator's slip
            return Optional.empty();
        }
    }

    /** What strangers wrote may stand in a sentence, and may not steer it. */
    private Object[] safe(Object... values) {
        var direction = TextDirection.of(locale);
        return Arrays.stream(values)
                .map(value -> value instanceof Number || value instanceof Date ? value : String.valueOf(value))
                .map(value -> value instanceof String text ? SafeText.sentence(text) : value)
                .map(value -> isolating && value instanceof String text ? direction.isolated(text) : value)
                .toArray();
    }

    /** A value as it stands in a sentence. */
    String shown(String value) {
        return safe(value)[0].toString();
    }

    public boolean has(String key) {
        return sentences().containsKey(key) || English.SENTENCES.join().containsKey(key);
    }

    /** Whether there is a sentence, unless it is English and the other one is not. */
    boolean prefers(String key, String other) {
        return has(key) && (sentences().containsKey(key) || !sentences().containsKey(other));
    }

    /** The keys of the bundle itself. */
    Set<String> keys() {
        return sentences().stringPropertyNames();
    }

    /** The sentence as it stands in the bundle, or in the English one. */
    String pattern(String key) {
        return sentences().getProperty(key, English.SENTENCES.join().getProperty(key));
    }

    private Properties sentences() {
        return sentences.join();
    }

    /** In a thread of its own, since whoever opens a window or reads a command line has other things to do first. */
    private static CompletableFuture<Properties> reading(String file) {
        return CompletableFuture.supplyAsync(
                () -> translated(read(file)),
                reader -> Thread.ofPlatform().daemon().start(reader));
    }

    private static Properties read(String file) {
        var sentences = new Properties();
        try (var in = Messages.class.getResourceAsStream(file)) {
            if (in == null) throw new MissingResourceException("no bundle", "messages", file);
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    /** Read when it is first needed: a complete translation never asks. */
    private static final class English {

        static final CompletableFuture<Properties> SENTENCES =
                reading(Language.ALL.getFirst().bundle());
    }
}
