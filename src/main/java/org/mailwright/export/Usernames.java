package org.mailwright.export;

import java.util.regex.Pattern;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Placeholders;
import org.mailwright.model.ServerSettings;

/** User names as the autoconfig format writes them: with a placeholder where they follow from the address. */
public final class Usernames {

    /** What Thunderbird's XML reader takes for a number or a truth value, and so writes anew in its own way. */
    private static final Pattern VALUE = Pattern.compile(
            "[+-]?(\\d++\\.?\\d*+|\\.\\d++)(e[+-]?\\d+)?|0x[0-9a-f]+|0o[0-7]+|0b[01]+|true|false",
            Pattern.CASE_INSENSITIVE);

    /** A value that reads the same after that. */
    private static final Pattern CANONICAL = Pattern.compile("0|[1-9]\\d{0,14}|true|false");

    private Usernames() {}

    /** The user name, or the placeholder that stands for it. */
    public static String template(String username, EmailAddress address) {
        if (address.isWritten(username)) return Placeholders.ADDRESS;
        if (username.equals(address.localPart())) return Placeholders.LOCAL_PART;
        return username;
    }

    /** Whether the user name is the address or what stands before its @, or there is none to give. */
    public static boolean followsFrom(ServerSettings server, EmailAddress address) {
        return !server.needsLogin() || !template(server.username(), address).equals(server.username());
    }

    /** Whether Thunderbird would log on as somebody else: "0012345" becomes "12345". */
    static boolean isMangled(ServerSettings server, AccountSettings settings) {
        var name = template(server.username(), settings.address());
        return VALUE.matcher(name).matches() && !CANONICAL.matcher(name).matches();
    }
}
