package org.mailwright.check.session;

import java.util.regex.Pattern;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;

/** Tells from a refused log-on whether it was the password that was refused, or the way in which it came. */
final class MechanismRefusal {

    private static final String THING = "(?:mechanism|auth(?:entication)? (?:type|method|scheme))s?";

    private static final String NO =
            "(?:not (?:supported|implemented|allowed|enabled|available|recogni[sz]ed|permitted|accepted)|unsupported"
                    + "|unrecogni[sz]ed|unknown|invalid|disabled|too weak|unavailable)";

    private static final Pattern WORDS = Pattern.compile("(?i)\\b" + THING + "\\b[^\\r\\n]{0,60}?\\b" + NO + "\\b|\\b"
            + NO + "\\b[^\\r\\n]{0,40}?\\b" + THING + "\\b|\\bno mechanism available\\b");

    /** RFC 4954, section 4: "unrecognized authentication type". */
    private static final Pattern SMTP_CODE = Pattern.compile("504[ -].*", Pattern.DOTALL);

    private static final Pattern SMTP_SYNTAX = Pattern.compile("50[013](?:[ -].*)?", Pattern.DOTALL);
    private static final Pattern IMAP_BAD = Pattern.compile("(?i)BAD\\b.*", Pattern.DOTALL);

    /** Speaks of the log-on itself, whatever the code. */
    private static final Pattern CREDENTIALS = Pattern.compile(
            "(?i)\\b(?:password|passwd|credentials?|user ?name|log-?(?:in|on) fail|authentication fail|not authenticated)");

    private static final Pattern POP3_SYNTAX =
            Pattern.compile("(?i)\\b(?:syntax|argument|parameter|unknown command|invalid command|bad command)");

    private MechanismRefusal() {}

    /**
     * Whether the server refuses the mechanism, so that another may be taken.
     *
     * @param cause what the reply means otherwise
     */
    static boolean isMeant(Protocol protocol, String reply, Cause cause) {
        if (WORDS.matcher(reply).find()) return true;
        return switch (protocol) {
            case SMTP ->
                SMTP_CODE.matcher(reply).matches()
                        || SMTP_SYNTAX.matcher(reply).matches() && cause == Cause.AUTH_NO_COMMON_MECHANISM;
            case IMAP ->
                IMAP_BAD.matcher(reply).matches() && !CREDENTIALS.matcher(reply).find();
            case POP3 -> cause == Cause.AUTH_NO_COMMON_MECHANISM;
        };
    }

    /** Whether the server may only dislike that the first response came with the command. */
    static boolean isOfInitialResponse(Protocol protocol, String reply) {
        if (CREDENTIALS.matcher(reply).find()) return false;
        return switch (protocol) {
            case SMTP -> SMTP_SYNTAX.matcher(reply).matches();
            case IMAP -> IMAP_BAD.matcher(reply).matches();
            case POP3 -> POP3_SYNTAX.matcher(reply).find();
        };
    }
}
