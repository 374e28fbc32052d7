package org.mailwright.detect.source;

import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Source;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsResolver;

/**
 * The mail exchangers as a network tells them whose web is behind a proxy. Its name servers often know nothing of the
 * Internet: then a domain that they do not know may exist all the same.
 */
public final class ProxiedMxSource implements DetectionSource {

    /** A web server that all name servers of the Internet know. */
    public static final Endpoint KNOWN = new Endpoint("autoconfig.thunderbird.net", 443);

    private final DetectionSource exchangers;
    private final DnsResolver dns;

    public ProxiedMxSource(DetectionSource exchangers, DnsResolver dns) {
        this.exchangers = exchangers;
        this.dns = dns;
    }

    @Override
    public Source id() {
        return Source.MX;
    }

    @Override
    public Answer ask(EmailAddress address) {
        var answer = exchangers.ask(address);
        boolean unknown = answer instanceof Answer.Ruled(Cause cause) && cause == Cause.DOMAIN_NOT_FOUND;
        return unknown && !knowsTheInternet() ? new Answer.Failed(Cause.DNS_TEMPORARY) : answer;
    }

    private boolean knowsTheInternet() {
        try {
            return !dns.addresses(KNOWN.host()).isEmpty();
        } catch (DnsFailure e) {
            return false;
        }
    }
}
