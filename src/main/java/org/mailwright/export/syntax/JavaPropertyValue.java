package org.mailwright.export.syntax;

import java.util.Optional;

/** A value of a Java properties file ({@link java.util.Properties#load(java.io.Reader)}), in ASCII. */
public final class JavaPropertyValue {

    private JavaPropertyValue() {}

    /** Empty if the text has half of a surrogate pair. */
    public static Optional<String> write(String text) {
        if (!Texts.isEncodable(text)) return Optional.empty();
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') out.append("\\\\");
            else if (c == ' ' && i == 0) out.append("\\ ");
            else if (c < ' ' || c > '~') out.append("\\u%04x".formatted((int) c));
            else out.append(c);
        }
        return Optional.of(out.toString());
    }
}
