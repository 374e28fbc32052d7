package org.mailwright.net.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How a page answers a browser that comes to it.
 *
 * @param redirect where it sends the browser, which may be any address; not followed
 * @param text of the page itself, of at most 1 MiB
 */
public record Landing(int status, Optional<URI> redirect, String text) {

    static Landing of(URI page, HttpResponse answer) {
        var text = new String(answer.fetched(List.of(page)).body(), StandardCharsets.UTF_8);
        return new Landing(answer.status(), answer.redirect().flatMap(location -> resolved(page, location)), text);
    }

    private static Optional<URI> resolved(URI page, String location) {
        try {
            return Optional.of(page.resolve(location));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
