package org.mailwright.reply;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a reply when to come back: "try again in 300 seconds", "after 5 minutes", "in 00:04:59". */
public final class RetryHint {

    /** No server means more than this. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern CLOCK = Pattern.compile("(?<![\\d:])(\\d{1,2}):([0-5]\\d):([0-5]\\d)(?![\\d:])");

    private static final Pattern SPAN = Pattern.compile("(?<![\\d.:])(\\d{1,6}+) ?+(?:"
            + "(?<seconds>s|secs?|seconds?|sekunden?|secondes?|segundos?|secondi|sekund[ay]?|秒)"
            + "|(?<minutes>m|mins?|minutes?|minuten|minutos?|minuti|minut[ay]?|分钟?|分鐘)"
            + "|(?<hours>h|hours?|stunden?|heures?|horas?|or[ae]|小时|時間))(?![a-z])");

    /** What stands between the parts of one span, such as "4 minutes and 30 seconds". */
    private static final Pattern JOINT = Pattern.compile("[ ,]{0,2}(?:(?:and|und|et|y|e) )?");

    private static final Pattern PAST = Pattern.compile(" ?(?:ago|old|earlier)\\b");

    private RetryHint() {}

    /** The first time to come that the reply names, at least a second. */
    public static Optional<Duration> in(String reply) {
        var words = NormalizedText.normal(reply);
        return clock(words)
                .or(() -> span(words))
                .filter(time -> time.compareTo(LONGEST) <= 0)
                .map(time -> time.isZero() ? Duration.ofSeconds(1) : time);
    }

    private static Optional<Duration> clock(String words) {
        var clock = CLOCK.matcher(words);
        if (!clock.find()) return Optional.empty();
        return Optional.of(
                Duration.ofHours(number(clock, 1)).plusMinutes(number(clock, 2)).plusSeconds(number(clock, 3)));
    }

    private static Optional<Duration> span(String words) {
        var span = SPAN.matcher(words);
        while (span.find()) {
            var time = time(span);
            int end = span.end();
            while (span.find()
                    && JOINT.matcher(words.substring(end, span.start())).matches()) {
                time = time.plus(time(span));
                end = span.end();
            }
            if (!PAST.matcher(words).region(end, words.length()).lookingAt()) return Optional.of(time);
            span.region(end, words.length());
        }
        return Optional.empty();
    }

    private static Duration time(Matcher span) {
        long count = number(span, 1);
        if (span.group("seconds") != null) return Duration.ofSeconds(count);
        return span.group("minutes") != null ? Duration.ofMinutes(count) : Duration.ofHours(count);
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }
}
