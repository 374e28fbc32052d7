package org.mailwright.reply;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** The error that a server hides in a challenge when it refuses a token (RFC 7628, section 3.2.2). */
final class OAuthChallenge {

    private static final Pattern CHALLENGE = Pattern.compile("(?:334|\\+) ([A-Za-z0-9+/]{8,8192}+={0,2}+)");

    private OAuthChallenge() {}

    static boolean refuses(String reply) {
        var challenge = CHALLENGE.matcher(reply.strip());
        if (!challenge.matches()) return false;
        try {
            var json = new String(Base64.getDecoder().decode(challenge.group(1)), StandardCharsets.UTF_8);
            return json.startsWith("{") && json.contains("\"status\"");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
