package org.mailwright.text;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Chooses the form of a sentence about a trouble: {@code .window} quotes the buttons beside it, {@code .general} is for a
 * pasted message, and the plain one is for all other places.
 */
final class Voices {

    /** A label that is quoted as it is. */
    private static final Pattern LABEL = Pattern.compile("[“„«「](?!\\s?\\{)");

    private final Messages messages;
    private final Optional<String> organisation;

    /** @param organisation the name that stands in place of "your provider" where it is the provider */
    Voices(Messages messages, Optional<String> organisation) {
        this.messages = messages;
        this.organisation = organisation;
    }

    String of(String key, Subject subject) {
        var text = messages.get(chosen(key, subject), subject.values().toArray());
        return named(text, subject);
    }

    /** The same with the organisation's name, where it is the provider. */
    String named(String text, Subject subject) {
        return organisation
                .filter(subject.provider()::equals)
                .map(name -> OwnProvider.in(messages.locale()).named(messages.shown(name), text))
                .orElse(text);
    }

    private String chosen(String key, Subject subject) {
        var window = key + ".window";
        // A translation that lacks this form yet has the plain one is understood better than English is.
        if (subject.hasButtons() && messages.prefers(window, key) && isShown(window, subject)) return window;
        var general = key + ".general";
        boolean pasted = names(key, subject, false) ? names(key, subject, true) : subject.isPasted();
        return pasted && messages.has(general) ? general : key;
    }

    private boolean isShown(String window, Subject subject) {
        boolean others = LABEL.matcher(messages.pattern(window)).find();
        return !names(window, subject, true) && (subject.buttons().others() || !others);
    }

    /** Whether a sentence names a value at all, or one that is not known. */
    private boolean names(String key, Subject subject, boolean unknown) {
        var values = subject.values();
        var pattern = messages.pattern(key);
        return IntStream.range(0, values.size())
                .anyMatch(i -> pattern.contains("{" + i + "}")
                        && (!unknown || values.get(i).isEmpty()));
    }
}
