package org.mailwright.account.reading;

import java.util.Optional;
import org.mailwright.account.Setting;

/** A host with or without a port, such as {@code mail.example.org:587} or {@code [2001:db8::1]:25}. */
public record HostPort(Setting host, Optional<Setting> port) {

    public static HostPort of(Setting setting) {
        var text = setting.value().strip();
        int colon = text.lastIndexOf(':');
        boolean port = colon > 0 && (text.indexOf(':') == colon || text.charAt(colon - 1) == ']');
        if (!port) return new HostPort(setting, Optional.empty());
        return new HostPort(setting.as(text.substring(0, colon)), Optional.of(setting.as(text.substring(colon + 1))));
    }
}
