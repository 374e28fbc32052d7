package org.mailwright.domain;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.model.DomainName;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.dns.ZoneReader.Status;
import org.mailwright.net.dns.ZoneReader;
import org.mailwright.net.http.HttpDocument;
import org.mailwright.net.http.HttpFetcher;

/** Looks at whether other servers are told to deliver to the domain over TLS only (MTA-STS, RFC 8461). */
final class MtaStsCheck {

    /** In seconds; shorter policies are forgotten between two messages. */
    private static final long LEAST_AGE = 86_400;

    private static final long MOST_AGE = 31_557_600;
    private static final int LONGEST = 64 * 1024;
    private static final int MOST_LINES = 200;

    private final ZoneQuestions questions;
    private final HttpFetcher web;
    private final String domain;
    private final String where;
    private final String url;
    private final Findings findings = new Findings(Topic.MTA_STS);

    MtaStsCheck(ZoneQuestions questions, HttpFetcher web, String domain) {
        this.questions = questions;
        this.web = web;
        this.domain = domain;
        where = "_mta-sts." + domain;
        url = "https://mta-sts." + domain + "/.well-known/mta-sts.txt";
    }

    List<DomainFinding> run(List<String> exchangers) {
        var answer = questions.ask(where, ZoneReader.Type.TXT);
        if (answer.status() == Status.FAILED) {
            return findings.add(State.UNKNOWN, where, "", "", RecordRule.DNS_UNHEARD)
                    .list();
        }
        var records = answer.values().stream()
                .filter(text -> text.matches("(?is)\\W{0,3}v\\s*=\\s*STS.*"))
                .toList();
        if (records.isEmpty()) {
            return findings.add(State.ABSENT, where, "", record(), RecordRule.MTA_STS_ABSENT)
                    .list();
        }
        var text = String.join("  ", records);
        var tags = TagList.parse(records.getFirst());
        if (records.size() > 1) {
            findings.add(State.FAIL, where, text, record(), RecordRule.MTA_STS_SEVERAL);
        } else if (tags.fault().isPresent()
                || !tags.begins("STSv1")
                || !tags.get("id").orElse("").matches("[A-Za-z0-9]{1,32}")) {
            findings.add(State.FAIL, where, text, record(), RecordRule.MTA_STS_SYNTAX);
        }
        fetch(exchangers);
        if (findings.isEmpty()) findings.add(State.OK, where, text, "", RecordRule.MTA_STS_OK);
        return findings.list();
    }

    private void fetch(List<String> exchangers) {
        try {
            var fetched = web.get(URI.create(url));
            if (fetched.hops().size() > 1) {
                findings.add(State.FAIL, url, fetched.hops().getLast().toString(), "", RecordRule.MTA_STS_REDIRECTED);
            } else if (!fetched.isOk() || fetched.body().length > LONGEST) {
                findings.add(
                        State.FAIL, url, "HTTP " + fetched.status(), policy(exchangers), RecordRule.MTA_STS_NO_POLICY);
            } else {
                read(fetched, exchangers);
            }
        } catch (ConnectionFailure e) {
            findings.add(
                    State.FAIL,
                    url,
                    e.what().code(),
                    policy(exchangers),
                    RecordRule.MTA_STS_UNREACHABLE,
                    e.what().code());
        }
    }

    private void read(HttpDocument fetched, List<String> exchangers) {
        var text = new String(fetched.body(), StandardCharsets.UTF_8);
        if (!fetched.mediaType().equals("text/plain")) {
            findings.add(State.WARN, url, fetched.mediaType(), "", RecordRule.MTA_STS_TYPE, fetched.mediaType());
        }
        Map<String, String> keys = new HashMap<>();
        var patterns = new ArrayList<String>();
        for (var line : text.lines().limit(MOST_LINES).toList()) {
            var parts = line.split(":", 2);
            if (parts.length < 2) continue;
            if (parts[0].strip().equals("mx")) patterns.add(parts[1].strip());
            else keys.putIfAbsent(parts[0].strip(), parts[1].strip());
        }
        var mode = keys.getOrDefault("mode", "");
        var age = Optional.of(keys.getOrDefault("max_age", ""))
                .filter(value -> value.matches("[0-9]{1,10}"))
                .map(Long::parseLong);
        boolean sound = "STSv1".equals(keys.get("version"))
                && List.of("enforce", "testing", "none").contains(mode)
                && age.filter(seconds -> seconds <= MOST_AGE).isPresent()
                && (mode.equals("none") || !patterns.isEmpty());
        if (!sound) {
            findings.add(State.FAIL, url, text, policy(exchangers), RecordRule.MTA_STS_POLICY_SYNTAX);
            return;
        }
        for (var host : exchangers) {
            if (!mode.equals("none") && patterns.stream().noneMatch(pattern -> matches(pattern, host))) {
                findings.add(
                        State.FAIL, url, String.join(", ", patterns), policy(exchangers), RecordRule.MTA_STS_MX, host);
            }
        }
        if (mode.equals("testing")) findings.add(State.WARN, url, text, policy(exchangers), RecordRule.MTA_STS_TESTING);
        if (mode.equals("none")) findings.add(State.WARN, url, text, policy(exchangers), RecordRule.MTA_STS_NONE);
        if (!mode.equals("none") && age.orElseThrow() < LEAST_AGE) {
            findings.add(
                    State.WARN,
                    url,
                    text,
                    policy(exchangers),
                    RecordRule.MTA_STS_SHORT,
                    age.get().toString());
        }
    }

    /** A star stands for the whole left-most label (RFC 8461, section 4.1). */
    private static boolean matches(String pattern, String host) {
        var wanted = DomainName.parse(pattern.startsWith("*.") ? pattern.substring(2) : pattern)
                .map(DomainName::ascii);
        var compared = pattern.startsWith("*.") ? host.replaceFirst("^[^.]+\\.", "") : host;
        return wanted.filter(compared::equals).isPresent();
    }

    private String record() {
        return ZoneLine.txt(where, "v=STSv1; id=1");
    }

    private String policy(List<String> exchangers) {
        var hosts = exchangers.isEmpty() ? List.of("mail." + domain) : exchangers;
        return "version: STSv1\nmode: enforce\n"
                + String.join(
                        "", hosts.stream().map(host -> "mx: " + host + "\n").toList())
                + "max_age: 604800\n";
    }
}
