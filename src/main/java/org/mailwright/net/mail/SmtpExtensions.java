package org.mailwright.net.mail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a server's EHLO reply says that it can do (RFC 5321, section 4.1.1.1).
 *
 * @param parameters by the extension's name, in upper case
 */
record SmtpExtensions(Map<String, String> parameters) {

    static final SmtpExtensions NONE = new SmtpExtensions(Map.of());

    SmtpExtensions {
        parameters = Map.copyOf(parameters);
    }

    static SmtpExtensions of(SmtpReply reply) {
        var found = new HashMap<String, String>();
        for (var text : reply.texts().subList(1, reply.texts().size())) {
            var words = text.strip().split("[ =]", 2); // "AUTH=LOGIN" is from before RFC 2554
            found.merge(words[0].toUpperCase(Locale.ROOT), words.length > 1 ? words[1] : "", (a, b) -> a + " " + b);
        }
        return new SmtpExtensions(found);
    }

    boolean has(String extension) {
        return parameters.containsKey(extension);
    }

    /** The SASL mechanisms, in upper case. */
    Set<String> mechanisms() {
        return Arrays.stream(parameters
                        .getOrDefault("AUTH", "")
                        .toUpperCase(Locale.ROOT)
                        .split("\\s+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
