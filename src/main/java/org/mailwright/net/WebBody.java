package org.mailwright.net;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.mailwright.model.Secret;

/** What is sent along with a question to a web server. Never printed: it may hold secrets. */
final class WebBody {

    private final String mediaType;
    private final Supplier<byte[]> content;

    private WebBody(String mediaType, Supplier<byte[]> content) {
        this.mediaType = mediaType;
        this.content = content;
    }

    static WebBody xml(String document) {
        return new WebBody("text/xml; charset=utf-8", () -> document.getBytes(StandardCharsets.UTF_8));
    }

    static WebBody form(Secret form) {
        return new WebBody("application/x-www-form-urlencoded", form::utf8);
    }

    String mediaType() {
        return mediaType;
    }

    /** A fresh copy, for the caller to wipe. */
    byte[] bytes() {
        return content.get();
    }
}
