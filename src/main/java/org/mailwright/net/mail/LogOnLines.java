package org.mailwright.net.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A server's lines during a log-on, as a transcript may show them. A challenge and a server's proof let anybody who
 * reads them guess the password offline (RFC 5802, section 9), so neither is shown, whatever the mechanism.
 */
final class LogOnLines {

    private static final String MASK = "••••";

    private static final Pattern CHALLENGE = Pattern.compile("(334[ -]?|\\+(?!OK) ?).*", Pattern.DOTALL);

    /** A word of Base64 that may be the proof, which some servers send with the success. */
    private static final Pattern WORD = Pattern.compile("(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{12,}+={0,2}+");

    private LogOnLines() {}

    static String concealed(String line) {
        var challenge = CHALLENGE.matcher(line);
        if (challenge.matches()) return challenge.group(1) + MASK;
        return WORD.matcher(line).replaceAll(word -> isProof(word.group()) ? MASK : "$0");
    }

    private static boolean isProof(String word) {
        try {
            var text = new String(Base64.getDecoder().decode(word), StandardCharsets.ISO_8859_1);
            return text.startsWith("v=") || text.startsWith("rspauth=");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
