package org.mailwright.text;

import java.util.stream.IntStream;

/**
 * Chooses the form of a sentence about a trouble: {@code .window} quotes the buttons beside it, {@code .general} is for a
 * pasted message, and the plain one is for all other places.
 */
final class Voices {

    private final Messages messages;

    Voices(Messages messages) {
        this.messages = messages;
    }

    String of(String key, Subject subject) {
        return messages.get(chosen(key, subject), subject.values().toArray());
    }

    private String chosen(String key, Subject subject) {
        var window = key + ".window";
        // A translation that lacks this form yet has the plain one is understood better than English is.
        if (subject.hasButtons() && messages.prefers(window, key) && !names(window, subject, true)) return window;
        var general = key + ".general";
        boolean pasted = names(key, subject, false) ? names(key, subject, true) : subject.isPasted();
        return pasted && messages.has(general) ? general : key;
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
