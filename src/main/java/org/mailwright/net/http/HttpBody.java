package org.mailwright.net.http;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.mailwright.model.Secret;

/** What is sent along with a question to a web server. Never printed: it may hold secrets. */
final class HttpBody {

    private final String mediaType;
    private final Supplier<byte[]> content;

    private HttpBody(String mediaType, Supplier<byte[]> content) {
        this.mediaType = mediaType;
        this.content = content;
    }

    static HttpBody xml(String document) {
        return new HttpBody("text/xml; charset=utf-8", () -> document.getBytes(StandardCharsets.UTF_8));
    }

    static HttpBody json(String document) {
        return new HttpBody("application/json", () -> document.getBytes(StandardCharsets.UTF_8));
    }

    static HttpBody form(Secret form) {
        return new HttpBody("application/x-www-form-urlencoded", form::utf8);
    }

    String mediaType() {
        return mediaType;
    }

    /** A fresh copy, for the caller to wipe. */
    byte[] bytes() {
        return content.get();
    }
}
