package org.mailwright.reply;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.model.Cause;

/** The error that a server hides in a challenge when it refuses a token (RFC 7628, section 3.2.2). */
public final class OAuthChallenge {

    private static final Pattern CHALLENGE = Pattern.compile("(?:334|\\+) ([A-Za-z0-9+/]{8,8192}+={0,2}+)");
    private static final Pattern STATUS = Pattern.compile("\"status\"\\s{0,9}+:\\s{0,9}+\"?([A-Za-z0-9_ -]{1,60}+)");
    private static final Pattern EXPIRED = Pattern.compile("expired|revoked|invalid_token");

    /** What is told besides the reason, and has words of its own: what to ask for, and where. */
    private static final Pattern BESIDES =
            Pattern.compile("\"(?:scope|schemes|openid-configuration)\"\\s{0,9}+:\\s{0,9}+\"[^\"]{0,2000}+\"");

    private static final Pattern PERSON = Pattern.compile("user|account|mailbox|identity");

    private OAuthChallenge() {}

    static boolean refuses(String line) {
        return decoded(line).isPresent();
    }

    /** Why the token was refused, where the line is a challenge as it was sent. */
    static Optional<Cause> refused(String line) {
        return decoded(line).map(OAuthChallenge::read);
    }

    /**
     * Why the token was refused: its scope, its person, or its end.
     *
     * @param reply its lines, of which one may hold the challenge, as it was sent or decoded
     * @return empty if no line does
     */
    public static Optional<Cause> cause(String reply) {
        return reply.lines()
                .flatMap(line -> decoded(line).or(() -> plain(line)).stream())
                .findFirst()
                .map(OAuthChallenge::read);
    }

    private static Cause read(String json) {
        var text = json.toLowerCase(Locale.ROOT);
        var status = STATUS.matcher(text);
        if (status.find() && status.group(1).matches("insufficient_scope|403")) return Cause.OAUTH_SCOPE_MISSING;
        var reason = BESIDES.matcher(text).replaceAll("");
        boolean person = PERSON.matcher(reason).find() && !EXPIRED.matcher(reason).find();
        return person ? Cause.OAUTH_WRONG_ACCOUNT : Cause.OAUTH_TOKEN_REJECTED;
    }

    private static Optional<String> decoded(String line) {
        var challenge = CHALLENGE.matcher(line.strip());
        if (!challenge.matches()) return Optional.empty();
        try {
            return plain(new String(Base64.getDecoder().decode(challenge.group(1)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> plain(String line) {
        int begin = line.indexOf('{');
        boolean json = begin >= 0 && begin <= 4 && line.contains("\"status\"");
        return json ? Optional.of(line.substring(begin)) : Optional.empty();
    }
}
