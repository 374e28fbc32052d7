package org.mailwright.text;

import java.net.URI;
import java.util.List;

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
}
