package org.mailwright.export.syntax;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;

/** JSON (RFC 8259), the keys in the order in which they are written. */
public final class JsonText {

    private JsonText() {}

    /** Writes the members of the outermost object, or the elements of the outermost array. */
    @FunctionalInterface
    public interface Body {

        void writeTo(JsonWriter json) throws IOException;
    }

    /** An object over several lines, indented by two blanks, with a line feed at its end. */
    public static String object(Body body) {
        return write(FormattingStyle.PRETTY.withNewline("\n"), json -> {
                    json.beginObject();
                    body.writeTo(json);
                    json.endObject();
                })
                + "\n";
    }

    /** One value in as few characters as possible. */
    public static String compact(Body body) {
        return write(FormattingStyle.COMPACT, body);
    }

    private static String write(FormattingStyle style, Body body) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setFormattingStyle(style);
            json.setHtmlSafe(false);
            body.writeTo(json);
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail to be written", e);
        }
        return text.toString();
    }
}
