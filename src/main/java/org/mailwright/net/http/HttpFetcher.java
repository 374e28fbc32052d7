package org.mailwright.net.http;

import java.net.URI;
import java.util.Optional;
import org.mailwright.net.ConnectionFailure;

/** Fetches small documents from untrusted web servers. Sends no cookies and no credentials, ever. */
public interface HttpFetcher {

    /**
     * Asks, and follows redirects.
     *
     * @throws ConnectionFailure where no answer came, or one that is not fit to be read, which is disco-malicious
     */
    HttpDocument fetch(Request request) throws ConnectionFailure;

    default HttpDocument get(URI url) throws ConnectionFailure {
        return fetch(new Request(url, Optional.empty()));
    }

    /**
     * What to ask for.
     *
     * @param url http or https
     * @param post an XML document to send, or nothing for a GET
     */
    record Request(URI url, Optional<String> post) {}
}
