package org.mailwright.account.registry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The value of a name in the registry, as all that it may be read as: Outlook keeps texts and lists as bytes in most
 * versions and as what they are in others.
 *
 * @param text of a string, or of bytes in UTF-16LE up to their NUL
 * @param numbers of a number, of bytes by four with the lowest first, or of digits; may be empty
 */
public record RegistryValue(Optional<String> text, List<Integer> numbers) {

    public RegistryValue {
        numbers = List.copyOf(numbers);
    }

    public static RegistryValue of(int number) {
        return new RegistryValue(Optional.empty(), List.of(number));
    }

    public static RegistryValue of(String text) {
        return new RegistryValue(
                Optional.of(text), text.matches("[0-9]{1,9}") ? List.of(Integer.parseInt(text)) : List.of());
    }

    public static RegistryValue of(byte[] bytes) {
        var numbers = new ArrayList<Integer>();
        var data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (data.remaining() >= Integer.BYTES) numbers.add(data.getInt());
        boolean whole = bytes.length % Character.BYTES == 0; // half a letter is left of a text that was cut off
        return new RegistryValue(whole ? Optional.of(utf16(bytes)) : Optional.empty(), numbers);
    }

    public Optional<Integer> number() {
        return numbers.stream().findFirst();
    }

    private static String utf16(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_16LE);
        int nul = text.indexOf('\0');
        return nul < 0 ? text : text.substring(0, nul);
    }
}
