package org.mailwright.net.http;

import java.net.URI;
import java.util.List;

/** A document from the web, of at most 1 MiB. */
public final class HttpDocument {

    private final int status;
    private final String mediaType;
    private final byte[] body;
    private final List<URI> hops;

    /**
     * @param mediaType such as text/xml, in lower case and without its parameters; empty where there is none
     * @param hops every address that was asked, the last is the one that answered
     */
    public HttpDocument(int status, String mediaType, byte[] body, List<URI> hops) {
        this.status = status;
        this.mediaType = mediaType;
        this.body = body.clone();
        this.hops = List.copyOf(hops);
    }

    public boolean isOk() {
        return status == 200;
    }

    public int status() {
        return status;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] body() {
        return body.clone();
    }

    public List<URI> hops() {
        return hops;
    }

    /** Whether nobody on the way could have changed it. */
    public boolean isSecure() {
        return hops.stream().allMatch(hop -> "https".equals(hop.getScheme()));
    }
}
