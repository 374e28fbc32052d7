package org.mailwright.account.helppage.layout;

import java.util.Set;

/** A line that is typed in a terminal to see whether some server answers. */
public final class TypedCommand {

    private static final Set<String> PROGRAMS = Set.of(
            "telnet", "nc", "ncat", "openssl", "nslookup", "dig", "ping", "curl", "swaks", "traceroute", "tracert");

    private TypedCommand() {}

    /** Whether a word is the name of such a program. */
    public static boolean begins(String word) {
        return PROGRAMS.contains(word);
    }

    /** Whether the line begins with a command, behind a prompt or none, and names something. */
    public static boolean isIn(String line) {
        var text = line.strip();
        if (!text.isEmpty() && "$#>".indexOf(text.charAt(0)) >= 0)
            text = text.substring(1).strip();
        int end = text.indexOf(' ');
        return end > 0 && begins(text.substring(0, end));
    }
}
