package org.mailwright.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.model.LanguageMatch;
import org.mailwright.model.SafeText;

/**
 * A language that the program speaks. The file {@code languages} beside the bundles is the one list of them.
 *
 * @param name what those who speak it call it
 */
public record Language(Locale locale, String name) {

    /** Those of the list that have a bundle. The first stands in for what another lacks. */
    public static final List<Language> ALL =
            read().stream().filter(Language::hasBundle).toList();

    /** What a person or a system calls a language: pt-BR, pt_BR or pt_BR.UTF-8. */
    private static final Pattern TAG = Pattern.compile("([A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,5})([.@].*)?");

    private static final int LONGEST_QUOTED = 40;

    /** The best of the languages for a wanted one; empty if none is like it. */
    public static Optional<Language> of(Locale wanted) {
        return LanguageMatch.best(wanted, ALL.stream().map(Language::locale).toList())
                .flatMap(found ->
                        ALL.stream().filter(each -> each.locale.equals(found)).findFirst());
    }

    /** The same for a tag that was typed; empty also if it is none. */
    public static Optional<Language> typed(String tag) {
        return Optional.of(tag.strip())
                .map(TAG::matcher)
                .filter(found -> found.matches())
                .flatMap(found -> of(Locale.forLanguageTag(found.group(1).replace('_', '-'))));
    }

    /** What was typed as a tag, short enough for a sentence. */
    public static String quoted(String tag) {
        return SafeText.line(tag.strip(), LONGEST_QUOTED);
    }

    /** The tags of all languages, to be named in a sentence. */
    public static String tags() {
        return String.join(", ", ALL.stream().map(Language::tag).toList());
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    /** The name of its file of sentences; English has the plain one. */
    String bundle() {
        return locale.equals(Locale.ENGLISH) ? "messages.properties" : "messages_" + locale + ".properties";
    }

    private boolean hasBundle() {
        return Language.class.getResource(bundle()) != null;
    }

    /** The whole list, also those without a bundle. */
    static List<Language> read() {
        try (var in = Objects.requireNonNull(Language.class.getResourceAsStream("languages"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new Language(Locale.forLanguageTag(parts[0]), parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
