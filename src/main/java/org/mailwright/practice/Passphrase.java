package org.mailwright.practice;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

/** Makes passwords that are easy to read out and to type on any keyboard: three words and two digits. */
final class Passphrase {

    private static final List<String> WORDS = List.of(
            "apple", "birch", "bread", "brook", "candle", "cedar", "cherry", "cloud", "clover", "copper", "coral",
            "field", "forest", "garden", "ginger", "grape", "harbor", "hazel", "honey", "island", "ivory", "juniper",
            "lemon", "linen", "maple", "marble", "meadow", "melon", "mint", "morning", "oak", "ocean", "olive",
            "orange", "orchard", "paper", "pearl", "pebble", "pepper", "pine", "planet", "plum", "poppy", "rain",
            "river", "robin", "saffron", "sail", "silver", "snow", "spring", "spruce", "star", "stone", "summer",
            "sunny", "thistle", "tulip", "valley", "velvet", "willow", "window", "winter", "wood");

    private Passphrase() {}

    static String make() {
        var random = new SecureRandom();
        var words = random.ints(0, WORDS.size())
                .distinct()
                .limit(3)
                .mapToObj(WORDS::get)
                .collect(Collectors.joining("-"));
        return words + "-" + random.nextInt(10, 100);
    }
}
