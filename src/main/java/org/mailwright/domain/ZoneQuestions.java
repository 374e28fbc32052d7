package org.mailwright.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mailwright.net.dns.ZoneReader;

/**
 * The questions of one check of a domain: counted, none asked twice, and bounded in number and time against zones that
 * lead on and on. What is over the bound fails like a question without an answer.
 */
public final class ZoneQuestions {

    /** Twice what a domain with every record and a full SPF tree needs. */
    static final int MOST = 120;

    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final ZoneReader zones;
    private final InstantSource clock;
    private final Instant end;
    private final Map<Question, ZoneReader.Answer> known = new HashMap<>();

    public ZoneQuestions(ZoneReader zones, InstantSource clock) {
        this.zones = zones;
        this.clock = clock;
        end = clock.instant().plus(LONGEST);
    }

    public ZoneReader.Answer ask(String name, ZoneReader.Type type) {
        var question = new Question(name, type);
        var before = known.get(question);
        if (before != null) return before;
        boolean over = known.size() >= MOST || clock.instant().isAfter(end);
        if (over || Thread.currentThread().isInterrupted()) return ZoneReader.Answer.without(ZoneReader.Status.FAILED);
        var answer = zones.ask(name, type);
        known.put(question, answer);
        return answer;
    }

    /** The addresses of a host, IPv4 first. */
    public List<String> addresses(String host) {
        return Stream.of(ZoneReader.Type.A, ZoneReader.Type.AAAA)
                .flatMap(type -> ask(host, type).values().stream())
                .toList();
    }

    /** How many were asked. */
    public int count() {
        return known.size();
    }

    private record Question(String name, ZoneReader.Type type) {}
}
