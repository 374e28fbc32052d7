package org.mailwright.export.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A user name inside a URL: all but the unreserved characters of RFC 3986, section 2.3 are percent-encoded. */
public final class UrlPart {

    private static final String UNRESERVED = "-._~";

    private UrlPart() {}

    /** Empty if the text has half of a surrogate pair. */
    public static Optional<String> write(String text) {
        if (!Texts.isEncodable(text)) return Optional.empty();
        var out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append("%%%02X".formatted((int) c));
            }
        }
        return Optional.of(out.toString());
    }
}
