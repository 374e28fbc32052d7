package org.mailwright.account.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text as a URL holds it: {@code %40} for an at sign (RFC 3986, section 2.1). A percent sign that begins nothing stays. */
final class PercentText {

    private PercentText() {}

    static String decoded(String text) {
        if (text.indexOf('%') < 0) return text;
        var source = text.getBytes(StandardCharsets.UTF_8);
        var plain = new ByteArrayOutputStream();
        for (int i = 0; i < source.length; i++) {
            int high = i + 2 < source.length ? Character.digit(source[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(source[i + 2], 16);
            if (source[i] == '%' && low >= 0) {
                plain.write(high * 16 + low);
                i += 2;
            } else {
                plain.write(source[i]);
            }
        }
        return plain.toString(StandardCharsets.UTF_8);
    }
}
