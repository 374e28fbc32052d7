package org.mailwright.profile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import org.mailwright.profile.ProfileReading.Problem;

/** Reads one JSON value by the letter of RFC 8259: nothing lenient, no key twice, not nested without end. */
final class StrictJson {

    private static final int MAX_DEPTH = 20;
    private static final Pattern LINE = Pattern.compile("at line (\\d+)");

    private final JsonReader reader;

    private StrictJson(String text) {
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
    }

    static JsonElement parse(String text) {
        var json = new StrictJson(text);
        try {
            var value = json.value(0);
            if (json.reader.peek() != JsonToken.END_DOCUMENT) throw json.bad(Problem.NOT_JSON);
            return value;
        } catch (IOException e) { // a string cannot fail to be read: this is bad syntax or a sudden end
            throw json.bad(Problem.NOT_JSON);
        }
    }

    private JsonElement value(int depth) throws IOException {
        if (depth > MAX_DEPTH) throw bad(Problem.TOO_DEEP);
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(depth);
            case BEGIN_ARRAY -> array(depth);
            case STRING -> new JsonPrimitive(reader.nextString());
            case NUMBER -> new JsonPrimitive(ToNumberPolicy.LAZILY_PARSED_NUMBER.readNumber(reader));
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield JsonNull.INSTANCE;
            }
            case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT -> throw bad(Problem.NOT_JSON);
        };
    }

    private JsonObject object(int depth) throws IOException {
        var object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            var name = reader.nextName();
            if (object.has(name)) throw bad(Problem.DUPLICATE_KEY);
            object.add(name, value(depth + 1));
        }
        reader.endObject();
        return object;
    }

    private JsonArray array(int depth) throws IOException {
        var array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) array.add(value(depth + 1));
        reader.endArray();
        return array;
    }

    /** The reader tells its line only in its own description. */
    private BadProfile bad(Problem problem) {
        var line = LINE.matcher(reader.toString());
        var path = reader.getPath();
        return new BadProfile(
                problem,
                path.startsWith("$.") ? path.substring(2) : "",
                line.find() ? Integer.parseInt(line.group(1)) : 0);
    }
}
