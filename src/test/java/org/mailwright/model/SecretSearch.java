package org.mailwright.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Looks for secrets in a text, as they are and as programs write them: across lines, in URLs, in JSON, in base64. */
public final class SecretSearch {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+/_-]{12,}");

    private SecretSearch() {}

    /** Those of the secrets that stand in the text. */
    public static List<String> found(String text, Collection<String> secrets) {
        var forms = forms(text);
        return secrets.stream()
                .filter(secret -> forms.stream()
                        .anyMatch(form -> form.contains(squeezed(secret)) || form.contains(squeezed(bytes(secret)))))
                .toList();
    }

    private static List<String> forms(String text) {
        var json = text.replace("\\\"", "\"").replace("\\\\", "\\");
        var forms = new ArrayList<>(List.of(squeezed(text), squeezed(json), unescaped(text)));
        for (var line : List.of(text, squeezed(text))) {
            WORD.matcher(line).results().forEach(word -> decode(word.group(), forms));
        }
        return forms;
    }

    /** Base64 may begin anywhere in a word, so each of the four places is tried. */
    private static void decode(String word, List<String> forms) {
        var plain = word.replace('-', '+').replace('_', '/');
        for (int from = 0; from < 4; from++) {
            var rest = plain.substring(from);
            var whole = rest.substring(0, rest.length() - rest.length() % 4);
            forms.add(squeezed(new String(Base64.getDecoder().decode(whole), ISO_8859_1)));
            if (rest.length() % 4 > 1)
                forms.add(squeezed(new String(Base64.getDecoder().decode(rest), ISO_8859_1)));
        }
    }

    private static String unescaped(String text) {
        return squeezed(URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), UTF_8));
    }

    private static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
