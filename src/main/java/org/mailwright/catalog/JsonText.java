package org.mailwright.catalog;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/** Reads JSON strictly (RFC 8259): UTF-8 without a byte order mark, no key twice, and no deeper than a provider needs. */
final class JsonText {

    static final int MAX_BYTES = 1 << 20;

    private static final int MAX_DEPTH = 16;
    private static final Pattern LINE = Pattern.compile(" at line (\\d+) ");

    private final JsonReader reader;

    private JsonText(String text) {
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
    }

    static JsonNode parse(byte[] utf8) throws JsonFault {
        if (utf8.length > MAX_BYTES)
            throw new JsonFault(ProblemKind.TOO_LARGE, Integer.toString(MAX_BYTES >> 10), "$", 0);
        return new JsonText(decode(utf8)).document();
    }

    private static String decode(byte[] utf8) throws JsonFault {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            if (text.startsWith("\ufeff")) throw new JsonFault(ProblemKind.BYTE_ORDER_MARK, "", "$", 1);
            return text;
        } catch (CharacterCodingException e) {
            throw new JsonFault(ProblemKind.NOT_UTF8, "", "$", 0);
        }
    }

    private JsonNode document() throws JsonFault {
        try {
            var root = value(0);
            if (reader.peek() != JsonToken.END_DOCUMENT) throw fault(ProblemKind.NOT_JSON, "");
            return root;
        } catch (EOFException e) {
            throw fault(ProblemKind.CUT_SHORT, "");
        } catch (MalformedJsonException | NumberFormatException e) {
            throw fault(ProblemKind.NOT_JSON, "");
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail to be read", e);
        }
    }

    private JsonNode value(int depth) throws IOException, JsonFault {
        var token = reader.peek();
        if (depth > MAX_DEPTH) throw fault(ProblemKind.TOO_DEEP, Integer.toString(MAX_DEPTH));
        var path = reader.getPath();
        int line = line();
        return switch (token) {
            case BEGIN_OBJECT -> members(path, line, depth);
            case BEGIN_ARRAY -> items(path, line, depth);
            case STRING -> new JsonNode.Text(path, line, reader.nextString());
            case NUMBER -> new JsonNode.Digits(path, line, reader.nextString());
            case BOOLEAN -> new JsonNode.Truth(path, line, reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield new JsonNode.Null(path, line);
            }
            case END_ARRAY, END_OBJECT, END_DOCUMENT, NAME -> throw fault(ProblemKind.NOT_JSON, "");
        };
    }

    private JsonNode members(String path, int line, int depth) throws IOException, JsonFault {
        var values = new LinkedHashMap<String, JsonNode>();
        reader.beginObject();
        while (reader.hasNext()) {
            var name = reader.nextName();
            if (values.containsKey(name)) throw fault(ProblemKind.KEY_TWICE, name);
            values.put(name, value(depth + 1));
        }
        reader.endObject();
        return new JsonNode.Members(path, line, values);
    }

    private JsonNode items(String path, int line, int depth) throws IOException, JsonFault {
        var values = new ArrayList<JsonNode>();
        reader.beginArray();
        while (reader.hasNext()) values.add(value(depth + 1));
        reader.endArray();
        return new JsonNode.Items(path, line, values);
    }

    private JsonFault fault(ProblemKind flaw, String argument) {
        return new JsonFault(flaw, argument, reader.getPath(), line());
    }

    /** The reader tells its line in no other way than this. */
    private int line() {
        var place = LINE.matcher(reader.toString());
        return place.find() ? Integer.parseInt(place.group(1)) : 0;
    }
}
