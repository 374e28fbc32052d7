package org.mailwright.policy;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mailwright.policy.PolicyFault.Flaw;

/** Reads the text of a policy strictly (RFC 8259), and as far as it goes: what stands before a mistake is kept. */
final class PolicyText {

    private static final Pattern LINE = Pattern.compile(" at line (\\d+) ");

    private final JsonReader reader;
    private final Map<String, Value> members = new LinkedHashMap<>();
    private final List<PolicyFault> faults = new ArrayList<>();
    private boolean inValue;

    private PolicyText(String text) {
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
    }

    /** A value of the file, and its line. */
    sealed interface Value {

        int line();

        record Text(int line, String value) implements Value {}

        record Truth(int line, boolean value) implements Value {}

        record Items(int line, List<Value> values) implements Value {

            public Items {
                values = List.copyOf(values);
            }
        }

        /** A number, a null or an object, none of which stands anywhere in a policy. */
        record Odd(int line) implements Value {}

        /** One of several values of one key, so that none of them counts. */
        record Contested(int line) implements Value {}
    }

    /** The members that could be read, in their order, and what kept the others from it. */
    record Reading(Map<String, Value> members, List<PolicyFault> faults) {}

    static Reading read(String text) {
        var policy = new PolicyText(text);
        try {
            policy.document();
        } catch (EOFException e) {
            policy.fault(Flaw.CUT_SHORT);
        } catch (IOException | NumberFormatException e) { // a string cannot fail to be read: this is bad syntax
            policy.fault(Flaw.NOT_JSON);
        }
        return new Reading(policy.members, policy.faults);
    }

    private void document() throws IOException {
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            fault(Flaw.NOT_OBJECT);
            return;
        }
        reader.beginObject();
        while (reader.hasNext()) {
            var key = reader.nextName();
            int line = line();
            inValue = true;
            var value = value(line);
            inValue = false;
            if (members.containsKey(key)) {
                members.put(key, new Value.Contested(line));
                faults.add(new PolicyFault(key, line, Flaw.KEY_TWICE, key));
            } else {
                members.put(key, value);
            }
        }
        reader.endObject();
        if (reader.peek() != JsonToken.END_DOCUMENT) fault(Flaw.NOT_JSON);
    }

    private Value value(int line) throws IOException {
        return switch (reader.peek()) {
            case STRING -> new Value.Text(line, reader.nextString());
            case BOOLEAN -> new Value.Truth(line, reader.nextBoolean());
            case BEGIN_ARRAY -> items(line);
            default -> {
                reader.skipValue();
                yield new Value.Odd(line);
            }
        };
    }

    private Value items(int line) throws IOException {
        var values = new ArrayList<Value>();
        reader.beginArray();
        while (reader.hasNext()) {
            var token = reader.peek();
            int here = line();
            if (token == JsonToken.STRING) {
                values.add(new Value.Text(here, reader.nextString()));
            } else {
                reader.skipValue();
                values.add(new Value.Odd(here));
            }
        }
        reader.endArray();
        return new Value.Items(line, values);
    }

    private void fault(Flaw flaw) {
        faults.add(new PolicyFault(inValue ? reader.getPath().substring("$.".length()) : "", line(), flaw));
    }

    /** The reader tells its line in no other way than this. */
    private int line() {
        var place = LINE.matcher(reader.toString());
        return place.find() ? Integer.parseInt(place.group(1)) : 0;
    }
}
