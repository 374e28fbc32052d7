package org.mailwright.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A JSON text as it was read, strictly by RFC 8259 and without a key twice.
 *
 * @param root empty if not even its beginning could be read. Of an object that is not JSON to its end the members
 *     before the error are there; of several members with one key the first
 * @param faults in the order of the text; the last may have ended the reading
 */
public record JsonDocument(Optional<JsonNode> root, List<JsonFault> faults) {

    public JsonDocument {
        faults = List.copyOf(faults);
    }

    /** Reads a text. Never throws, whatever the bytes are. */
    public static JsonDocument read(byte[] utf8, JsonLimits limits) {
        if (utf8.length > limits.bytes()) {
            return unread(JsonFaultKind.TOO_LARGE, 0, Integer.toString(limits.bytes() >> 10));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            boolean mark = text.startsWith("\ufeff");
            if (mark && !limits.byteOrderMark()) return unread(JsonFaultKind.BYTE_ORDER_MARK, 1);
            return new JsonParser(new JsonScanner(mark ? text.substring(1) : text), limits.depth()).document();
        } catch (CharacterCodingException e) {
            return unread(JsonFaultKind.NOT_UTF8, 0);
        }
    }

    /** The value, if nothing is wrong with the text. */
    public Optional<JsonNode> sound() {
        return faults.isEmpty() ? root : Optional.empty();
    }

    /** The object that a text holds, with nothing wrong in it and nothing besides. */
    public static Optional<JsonNode> object(byte[] utf8, JsonLimits limits) {
        return read(utf8, limits).sound().filter(JsonNode.Members.class::isInstance);
    }

    private static JsonDocument unread(JsonFaultKind kind, int line, String... arguments) {
        return new JsonDocument(Optional.empty(), List.of(new JsonFault(kind, "$", line, List.of(arguments))));
    }
}
