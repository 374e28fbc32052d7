package org.mailwright.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Values that need not be there, and lists of words, as all JSON of ours writes them. */
public final class JsonParts {

    private JsonParts() {}

    /** Writes a value that need not be there. */
    @FunctionalInterface
    public interface Body<T> {
        void write(T value) throws IOException;
    }

    /** An array of strings. */
    public static void words(JsonWriter json, List<String> words) throws IOException {
        json.beginArray();
        for (var word : words) json.value(word);
        json.endArray();
    }

    /** A string or null. */
    public static void text(JsonWriter json, Optional<String> text) throws IOException {
        value(json, text, json::value);
    }

    /** A value or null. */
    public static <T> void value(JsonWriter json, Optional<T> value, Body<T> body) throws IOException {
        if (value.isPresent()) body.write(value.get());
        else json.nullValue();
    }
}
