package org.mailwright.account.reading;

import java.util.Optional;
import org.mailwright.model.Endpoint;

/** Small readings that several programs' files share. */
public final class LooseText {

    private LooseText() {}

    /** A host to show in a sentence, or empty if the text is none: what does not parse is never shown. */
    public static String host(String text) {
        return Endpoint.parseHost(text).orElse("");
    }

    /** The address in {@code Ada <ada@example.org>}, or the text itself. */
    public static String address(String text) {
        int open = text.lastIndexOf('<');
        int close = text.indexOf('>', open + 1);
        return (open >= 0 && close > open ? text.substring(open + 1, close) : text).strip();
    }

    /** The name in {@code "Ada" <ada@example.org>}, or empty. */
    public static String name(String text) {
        int open = text.lastIndexOf('<');
        if (open < 0) return "";
        var name = text.substring(0, open).strip();
        boolean quoted = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).replace("\\", "") : name;
    }

    public static Optional<Integer> number(String text) {
        return text.strip().matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(text.strip())) : Optional.empty();
    }
}
