package org.mailwright.export.server;

import java.util.Optional;
import org.mailwright.model.DomainName;
import org.mailwright.model.Endpoint;

/**
 * Lines of a zone file (RFC 1035, section 5), each with its whole name, so that they may stand under any origin. Names
 * are letters, digits, hyphens and dots, so nothing in them has to be escaped.
 */
final class ZoneText {

    /** In seconds: a change is seen everywhere within the hour. */
    private static final int TTL = 3600;

    private final StringBuilder text = new StringBuilder();
    private final DomainName domain;

    ZoneText(DomainName domain) {
        this.domain = domain;
    }

    /** A line that name servers skip. */
    void comment(String words) {
        text.append("; ").append(words.replaceAll("\\R", " ").stripTrailing()).append('\n');
    }

    /** A service record (RFC 2782), or one that says that there is no such service. */
    void service(String service, Optional<Endpoint> endpoint) {
        text.append(serviceLine(service, endpoint)).append('\n');
    }

    String serviceLine(String service, Optional<Endpoint> endpoint) {
        var target = endpoint.map(each -> "0 1 %d %s.".formatted(each.port(), each.host()))
                .orElse("0 0 0 .");
        return "%s._tcp.%s. %d IN SRV %s".formatted(service, domain.ascii(), TTL, target);
    }

    /** @param value in ASCII, without quotes and backslashes */
    void txt(String name, String value) {
        if (!value.matches("[ !#-\\[\\]-~]{1,255}")) throw new IllegalArgumentException("not one plain TXT string");
        text.append("%s.%s. %d IN TXT \"%s\"\n".formatted(name, domain.ascii(), TTL, value));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
