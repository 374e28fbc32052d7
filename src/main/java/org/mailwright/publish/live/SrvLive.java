package org.mailwright.publish.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.domain.DomainFinding;
import org.mailwright.domain.State;
import org.mailwright.domain.Topic;
import org.mailwright.domain.ZoneQuestions;
import org.mailwright.model.DomainName;
import org.mailwright.model.Encryption;
import org.mailwright.model.MailService;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.dns.ZoneReader.Status;
import org.mailwright.net.dns.ZoneReader;

/** Looks at the service records of a domain (RFC 6186, RFC 8314). */
final class SrvLive {

    private static final int MOST = 8;

    private final ZoneQuestions questions;
    private final DomainName domain;
    private final Notes notes = new Notes(Topic.SRV);
    private final Map<MailService, Integer> best = new EnumMap<>(MailService.class);

    SrvLive(ZoneQuestions questions, DomainName domain) {
        this.questions = questions;
        this.domain = domain;
    }

    private record Service(int priority, int weight, int port, String target) {

        static Service parse(String text) {
            var words = text.split(" ");
            return new Service(
                    Integer.parseInt(words[0]),
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]),
                    words.length > 3 ? words[3] : "");
        }

        boolean is(ServerSettings server) {
            return target.equals(server.endpoint().host())
                    && port == server.endpoint().port();
        }

        @Override
        public String toString() {
            return "%d %d %d %s.".formatted(priority, weight, port, target);
        }
    }

    List<DomainFinding> look(Optional<Expected> expected) {
        int named = 0;
        for (var service : MailService.values()) named += look(service, expected) ? 1 : 0;
        for (var pair : List.of(
                List.of(MailService.IMAPS, MailService.IMAP),
                List.of(MailService.POP3S, MailService.POP3),
                List.of(MailService.SUBMISSIONS, MailService.SUBMISSION))) {
            var tls = Optional.ofNullable(best.get(pair.getFirst()));
            var upgrade = Optional.ofNullable(best.get(pair.getLast()));
            if (tls.isPresent() && upgrade.isPresent() && upgrade.get() < tls.get()) {
                notes.add(
                        State.WARN,
                        name(pair.getFirst()),
                        "",
                        "",
                        LiveRule.SRV_STARTTLS_FIRST,
                        pair.getLast().label(),
                        pair.getFirst().label());
            }
        }
        if (named == 0 && notes.isClean(0)) notes.add(State.ABSENT, domain.ascii(), "", "", LiveRule.SRV_ABSENT);
        else if (notes.isClean(0)) notes.fine(domain.ascii());
        return notes.list();
    }

    /** Whether there are records of the service. */
    private boolean look(MailService service, Optional<Expected> expected) {
        var where = name(service);
        var answer = questions.ask(where, ZoneReader.Type.SRV);
        if (!answer.isHeard()) {
            notes.add(State.UNKNOWN, where, "", "", LiveRule.LIVE_UNHEARD);
            return false;
        }
        var records = new ArrayList<>(
                answer.values().stream().limit(MOST).map(Service::parse).toList());
        records.sort(
                Comparator.comparingInt(Service::priority).thenComparing(Service::weight, Comparator.reverseOrder()));
        var wanted = expected.flatMap(all -> all.server(service.protocol())).filter(service::is);
        boolean sure = expected.filter(Expected::byProfile).isPresent();
        var line = wanted.map(server -> line(service, server)).orElse(where + ". IN SRV 0 0 0 .");
        var found = String.join(", ", records.stream().map(Service::toString).toList());
        var offers =
                records.stream().filter(record -> !record.target().isEmpty()).toList();
        if (records.isEmpty()) {
            if (wanted.isPresent() && sure)
                notes.add(State.FAIL, where, "", line, LiveRule.SRV_MISSING, service.label());
            return false;
        }
        if (offers.isEmpty()) {
            if (wanted.isPresent()) notes.add(State.FAIL, where, "0 0 0 .", line, LiveRule.SRV_DENIED, service.label());
            return true;
        }
        best.put(service, offers.getFirst().priority());
        if (offers.size() < records.size()) notes.add(State.FAIL, where, found, line, LiveRule.SRV_DENIED_AND_OTHERS);
        for (var offer : offers) target(where, offer, service);
        if (wanted.isPresent()) compare(where, offers, wanted.get(), line, found);
        else if (sure) notes.add(State.WARN, where, found, line, LiveRule.SRV_EXTRA, service.label());
        return true;
    }

    private void compare(String where, List<Service> offers, ServerSettings wanted, String line, String found) {
        int at = 0;
        while (at < offers.size() && !offers.get(at).is(wanted)) at++;
        if (at == offers.size()) notes.add(State.FAIL, where, found, line, LiveRule.SETTINGS_DIFFER);
        else if (offers.get(at).priority() > offers.getFirst().priority()) {
            notes.add(
                    State.FAIL,
                    where,
                    found,
                    line,
                    LiveRule.SRV_PRIORITY,
                    offers.getFirst().target());
        }
    }

    private void target(String where, Service offer, MailService service) {
        var four = questions.ask(offer.target(), ZoneReader.Type.A);
        var six = questions.ask(offer.target(), ZoneReader.Type.AAAA);
        var alias = four.aliases().isEmpty() ? six.aliases() : four.aliases();
        if (!alias.isEmpty()) {
            var better = "%s. IN SRV %d %d %d %s."
                    .formatted(where, offer.priority(), offer.weight(), offer.port(), alias.getLast());
            notes.add(State.FAIL, where, offer.toString(), better, LiveRule.SRV_ALIAS, offer.target());
        }
        boolean heard = four.status() != Status.FAILED && six.status() != Status.FAILED;
        if (heard && four.values().isEmpty() && six.values().isEmpty()) {
            notes.add(State.FAIL, where, offer.toString(), "", LiveRule.SRV_NO_ADDRESS, offer.target());
        }
        var other = service.encryption() == Encryption.TLS ? Encryption.STARTTLS : Encryption.TLS;
        if (offer.port() == 0 || offer.port() == service.protocol().defaultPort(other)) {
            var better = "%s. IN SRV %d %d %d %s."
                    .formatted(
                            where,
                            offer.priority(),
                            offer.weight(),
                            service.protocol().defaultPort(service.encryption()),
                            offer.target());
            notes.add(
                    State.FAIL,
                    where,
                    offer.toString(),
                    better,
                    LiveRule.SRV_PORT,
                    Integer.toString(offer.port()),
                    service.label());
        }
    }

    private String name(MailService service) {
        return service.label() + "._tcp." + domain;
    }

    private String line(MailService service, ServerSettings server) {
        return "%s. IN SRV 0 1 %d %s."
                .formatted(
                        name(service),
                        server.endpoint().port(),
                        server.endpoint().host());
    }
}
