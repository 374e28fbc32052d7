package org.mailwright.account.helppage.layout;

import java.util.Set;
import java.util.regex.Pattern;

/** A line that is typed in a terminal to see whether some server answers. */
public final class TypedCommand {

    private static final Set<String> PROGRAMS = Set.of(
            "telnet",
            "nc",
            "ncat",
            "openssl",
            "nslookup",
            "dig",
            "ping",
            "curl",
            "swaks",
            "traceroute",
            "tracert",
            "imapsync");

    /** What stands in a terminal before the command, or in a script. */
    private static final Set<String> BEFORE = Set.of("sudo", "spawn");

    /** A command in a sentence, between the marks that Markdown has for it. */
    private static final Pattern QUOTED = Pattern.compile("`([^`]{1,200})`");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private TypedCommand() {}

    /** Whether a word is the name of such a program. */
    public static boolean begins(String word) {
        return PROGRAMS.contains(word);
    }

    /** Whether the line begins with a command, behind a prompt or none, and names something; or quotes one. */
    public static boolean isIn(String line) {
        if (isTyped(line)) return true;
        return line.indexOf('`') >= 0 && QUOTED.matcher(line).results().anyMatch(quoted -> isTyped(quoted.group(1)));
    }

    private static boolean isTyped(String line) {
        var words = BLANKS.split(line.strip(), 6);
        int first = 0;
        while (first < words.length - 1 && isPrompt(words[first])) first++;
        var program = words[first];
        return first < words.length - 1 && begins(program.substring(program.lastIndexOf('/') + 1));
    }

    private static boolean isPrompt(String word) {
        char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
        return "$#>".indexOf(last) >= 0 || BEFORE.contains(word) || word.indexOf('@') > 0;
    }
}
