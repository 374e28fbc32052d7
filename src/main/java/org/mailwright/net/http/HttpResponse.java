package org.mailwright.net.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a web server answered to one question. */
final class HttpResponse {

    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final boolean keepsAlive;

    /**
     * @param headers by lower-case name; of several with one name the first
     * @param keepsAlive whether the connection can take another question
     */
    HttpResponse(int status, Map<String, String> headers, byte[] body, boolean keepsAlive) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.keepsAlive = keepsAlive;
    }

    int status() {
        return status;
    }

    boolean keepsAlive() {
        return keepsAlive;
    }

    /** A header by its lower-case name. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Where else to ask. */
    Optional<String> redirect() {
        return REDIRECTS.contains(status) ? header("location") : Optional.empty();
    }

    HttpDocument fetched(List<URI> hops) {
        var mediaType = headers.getOrDefault("content-type", "").split(";", 2)[0];
        return new HttpDocument(status, mediaType.strip().toLowerCase(Locale.ROOT), body, hops);
    }
}
