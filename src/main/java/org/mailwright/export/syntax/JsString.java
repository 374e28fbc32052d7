package org.mailwright.export.syntax;

/** String literals of JavaScript, in ASCII only, so that neither a line separator nor an encoding can end one. */
public final class JsString {

    private JsString() {}

    /** The literal with its double quotes. */
    public static String of(String text) {
        var literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') literal.append('\\').append(c);
            // "</" would end a script element, and "<!--" begin a comment, were the literal to stand in HTML
            else if (c < 32 || c >= 127 || c == '<') literal.append("\\u%04x".formatted((int) c));
            else literal.append(c);
        }
        return literal.append('"').toString();
    }
}
