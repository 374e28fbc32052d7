package org.mailwright.domain;

import java.net.InetAddress;
import org.mailwright.net.http.WebPortProbe;

/** Tells addresses of the Internet from those of a single network or computer. */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        return !WebPortProbe.isLocal(address)
                && !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isMulticastAddress();
    }
}
