package org.mailwright.account.helppage;

import org.mailwright.account.helppage.line.HostName;
import org.mailwright.model.DomainName;

/** Server names of help pages in which the reader is to put the own domain, such as mail.yourdomain.com. */
public final class StandIns {

    private StandIns() {}

    /** The server's own label before the reader's domain; a name that stands for itself stays. */
    public static String filled(String host, DomainName domain) {
        if (!HostName.isStandIn(host)) return host;
        var label = host.substring(0, Math.max(0, host.indexOf('.')));
        boolean whole = HostName.isStandIn(label + ".net") || label.isEmpty();
        return whole
                ? domain.ascii()
                : domain.child(label).map(DomainName::ascii).orElse(host);
    }
}
