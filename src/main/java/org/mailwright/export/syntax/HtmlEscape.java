package org.mailwright.export.syntax;

import java.util.Optional;

/** Text inside an HTML element or a quoted attribute. */
public final class HtmlEscape {

    private HtmlEscape() {}

    /** Empty if the text has a control character or half of a surrogate pair, neither of which HTML can hold. */
    public static Optional<String> write(String text) {
        if (!Texts.isOneLine(text)) return Optional.empty();
        return Optional.of(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }
}
