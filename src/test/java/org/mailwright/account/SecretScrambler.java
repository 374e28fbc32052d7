package org.mailwright.account;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts random bytes of other lengths in the place of every secret of a fixture, as each format can hold them. */
final class SecretScrambler {

    /** Up to the end of the secret, as the formats that hold one in clear end it. */
    private static final Pattern CLEAR = Pattern.compile("NEVER-READ[^\"'`<\\\\\\r\\n@;]*");

    private static final Pattern REGISTRY =
            Pattern.compile("(?s)(Password\"=hex:)[0-9a-f,\\\\\\s]*?(?=\\r\\n[\"\\[\\r])");
    private static final Pattern LIVE_MAIL = Pattern.compile("(Password2 type=\"BINARY\">)[0-9a-f]*");

    /** What neither ends a value, a string, an element nor a line in any of the formats. */
    private static final String ALPHABET = "abcXYZ019 =:#$(){}[]|!%^*+,.?/~_-";

    /** Bytes above ASCII, which are no UTF-8. */
    private static final String HIGH = "\u0080\u00e4\u00c3\u00ff";

    private final Random random;

    SecretScrambler(long seed) {
        random = new Random(seed);
    }

    Map<String, byte[]> scrambled(Map<String, byte[]> files) {
        var all = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> all.put(name, scrambled(name, bytes)));
        return all;
    }

    private byte[] scrambled(String name, byte[] bytes) {
        if (name.endsWith(".reg")) {
            var text = new String(bytes, StandardCharsets.UTF_16LE);
            var changed = REGISTRY.matcher(text).replaceAll(_ -> "$1" + hex(",", ",\\\\\\\\\r\n  "));
            return changed.getBytes(StandardCharsets.UTF_16LE);
        }
        if (name.endsWith(".oeaccount")) {
            var text = new String(bytes, StandardCharsets.UTF_16);
            var changed = LIVE_MAIL.matcher(text).replaceAll(_ -> "$1" + hex("", ""));
            return withMark(changed);
        }
        if (name.endsWith(".sqlite")) return sameLength(bytes);
        boolean strict = name.endsWith(".json") || name.endsWith(".k9s"); // which have to be UTF-8
        var alphabet = strict ? ALPHABET : ALPHABET + HIGH;
        return CLEAR.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .replaceAll(_ -> Matcher.quoteReplacement(clear(alphabet)))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String clear(String alphabet) {
        var text = new StringBuilder("x");
        int length = 1 + random.nextInt(60);
        for (int i = 0; i < length; i++) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        return text.append("x").toString();
    }

    private String hex(String separator, String lineBreak) {
        var text = new StringBuilder();
        int length = 1 + random.nextInt(400);
        for (int i = 0; i < length; i++) {
            if (i > 0) text.append(i % 25 == 0 ? lineBreak.isEmpty() ? separator : lineBreak : separator);
            text.append("%02x".formatted(random.nextInt(256)));
        }
        return text.toString();
    }

    /** A database counts its bytes, so that here the length stays. */
    private byte[] sameLength(byte[] bytes) {
        var changed = bytes.clone();
        var secret = "NEVER-READ-token".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + secret.length <= changed.length; i++) {
            boolean here = true;
            for (int j = 0; here && j < secret.length; j++) here = changed[i + j] == secret[j];
            for (int j = 0; here && j < secret.length; j++) changed[i + j] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static byte[] withMark(String text) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(0xFF);
        bytes.write(0xFE);
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_16LE));
        return bytes.toByteArray();
    }
}
