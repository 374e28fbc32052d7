package org.mailwright.check.diagnosis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares this computer's clock with the times that a server says. */
final class ServerClock {

    private static final Pattern DATE =
            Pattern.compile("(?:[A-Z][a-z]{2}, )?[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} (?:[+-][0-9]{4}|GMT)");

    private static final Duration TOLERANCE = Duration.ofDays(1);

    /** No clock that is right shows a time before this program was made. */
    private static final Instant MADE = Instant.parse("2026-11-01T00:00:00Z");

    private ServerClock() {}

    /**
     * Whether it is this computer's clock that is wrong.
     *
     * @param heard what the server said so far
     */
    static boolean contradicts(Clock clock, List<String> heard) {
        if (clock.instant().isBefore(MADE)) return true;
        return heard.stream()
                .flatMap(line -> DATE.matcher(line).results().map(match -> match.group()))
                .flatMap(text -> time(text).stream())
                .anyMatch(time -> contradicts(clock, time));
    }

    static boolean contradicts(Clock clock, Instant time) {
        return Duration.between(time, clock.instant()).abs().compareTo(TOLERANCE) > 0;
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
