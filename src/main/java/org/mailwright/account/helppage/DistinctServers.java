package org.mailwright.account.helppage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.helppage.line.HostName;
import org.mailwright.model.Encryption;

/** The servers of a page, each once, unencrypted ones last. */
final class DistinctServers {

    private DistinctServers() {}

    static List<PageServer> of(List<PageServer> servers) {
        var kept = new ArrayList<PageServer>();
        for (var server : servers) {
            boolean more = server.port().isEmpty()
                    && servers.stream()
                            .anyMatch(other ->
                                    isSameHost(server, other) && other.port().isPresent());
            boolean known = kept.stream()
                    .anyMatch(other -> isSameHost(server, other) && other.port().equals(server.port()));
            if (known && server.encryption().isPresent())
                kept.replaceAll(other -> isSameHost(server, other)
                                && other.port().equals(server.port())
                                && other.encryption().isEmpty()
                        ? server
                        : other);
            if (!more && !known && isNeeded(server, servers)) kept.add(server);
        }
        kept.sort(Comparator.comparing(server -> server.encryption().equals(Optional.of(Encryption.NONE))));
        return kept;
    }

    /** Where a page names real servers too, names such as mail.yourdomain.com only explain. */
    private static boolean isNeeded(PageServer server, List<PageServer> servers) {
        return !HostName.isStandIn(server.host())
                || servers.stream()
                        .filter(other ->
                                other.protocol().side() == server.protocol().side())
                        .allMatch(other -> HostName.isStandIn(other.host()) || HostName.isThisComputer(other.host()));
    }

    private static boolean isSameHost(PageServer one, PageServer other) {
        return one.protocol() == other.protocol() && one.host().equals(other.host());
    }
}
