package org.mailwright.text;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.mailwright.model.Turn;

/**
 * What a person reads about a trouble.
 *
 * @param title in a few words
 * @param happened what happened, in a sentence or two
 * @param turn who has to act
 * @param who the same as a sentence; it can also say that only waiting helps
 * @param steps what to do now, one to three of them
 * @param links the provider's pages about it
 * @param helpDesk whom the organisation sends its people to, as a sentence
 */
public record Advice(
        String title,
        String happened,
        Turn turn,
        String who,
        List<String> steps,
        List<URI> links,
        Optional<String> helpDesk) {

    public Advice {
        steps = List.copyOf(steps);
        links = List.copyOf(links);
    }

    /** The steps as one text. */
    public String next() {
        return String.join(" ", steps);
    }
}
