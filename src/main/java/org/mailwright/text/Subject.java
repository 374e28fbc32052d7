package org.mailwright.text;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.mailwright.check.CheckReport;
import org.mailwright.model.Endpoint;
import org.mailwright.model.ServerSettings;

/**
 * Whom and what a trouble is about, for the words; every field may be empty.
 *
 * @param host the server
 * @param port the server's port in digits
 * @param address the mail address
 * @param provider the provider's name, or the mail domain where it has none
 * @param links the provider's pages about it
 */
public record Subject(String host, String port, String address, String provider, List<URI> links) {

    /** For a reply that nobody knows the origin of. */
    public static final Subject UNKNOWN = new Subject("", "", "", "", List.of());

    public Subject {
        links = List.copyOf(links);
    }

    /** Whether somebody pasted the message, so that no test of this program is behind it. */
    boolean isPasted() {
        return host.isEmpty() && address.isEmpty();
    }

    /**
     * What a check came to an end about.
     *
     * @param provider its name, where it has one
     */
    public static Subject of(CheckReport check, Optional<String> provider, List<URI> links) {
        var server = check.side().flatMap(check.settings()::server).map(ServerSettings::endpoint);
        var address = check.settings().address();
        return new Subject(
                server.map(Endpoint::host).orElse(""),
                server.map(Endpoint::port).map(port -> Integer.toString(port)).orElse(""),
                address.display(),
                provider.orElse(address.domain().unicode()),
                links);
    }
}
