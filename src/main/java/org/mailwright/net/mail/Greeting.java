package org.mailwright.net.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.model.Protocol;

/** Tells from a server's first line what it speaks. */
public final class Greeting {

    private static final Pattern SMTP = Pattern.compile("[2-5][0-9]{2}([ -].*)?", Pattern.DOTALL);
    private static final Pattern IMAP =
            Pattern.compile("\\* (OK|PREAUTH|BYE)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern POP3 =
            Pattern.compile("(\\+OK|-ERR)\\b?.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Greeting() {}

    /** The protocol, or nothing where it is none of the mail's. */
    public static Optional<Protocol> protocol(String line) {
        if (IMAP.matcher(line).matches()) return Optional.of(Protocol.IMAP);
        if (POP3.matcher(line).matches()) return Optional.of(Protocol.POP3);
        if (!SMTP.matcher(line).matches() || isOther(line)) return Optional.empty();
        return Optional.of(Protocol.SMTP);
    }

    /** Whether the line is the beginning of a TLS record, as a server shows that wants TLS from the first byte on. */
    public static boolean isTls(String line) {
        return line.length() > 1 && (line.charAt(0) == 0x15 || line.charAt(0) == 0x16) && line.charAt(1) == 3;
    }

    /** FTP and NNTP greet with three digits as SMTP does, and LMTP takes no mail from people. */
    private static boolean isOther(String line) {
        var words = line.toLowerCase(Locale.ROOT);
        return words.startsWith("200")
                || words.startsWith("201")
                || words.matches(".*\\b(v?s?ftpd?|proftpd|filezilla)\\b.*");
    }
}
