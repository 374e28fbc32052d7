package org.mailwright.account.helppage.layout;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a settings file in XML, such as autoconfig's or Autodiscover's, as a label and its value. */
final class XmlSettings {

    /** An element with a value, or the start of one that says what it is about. */
    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z]{2,20})>([^<>]{1,253})</\\1>"
            + "|<((?:incoming|outgoing)Server) type=[\"']([a-z0-9]{3,4})[\"']>|</[A-Za-z]{2,20}>");

    /** The elements that are settings of a server. */
    private static final Map<String, String> LABELS = Map.of(
            "hostname", "server",
            "server", "server",
            "host", "server",
            "port", "port",
            "sockettype", "security",
            "encryption", "security",
            "ssl", "SSL",
            "type", "server type",
            "loginname", "user name",
            "username", "user name");

    /** Elements that hold names of domains, which are no servers. */
    private static final Set<String> ABOUT = Set.of("domain", "displayName", "displayShortName");

    private static final Map<String, String> VALUES =
            Map.of("plain", "unencrypted", "%emailaddress%", "email address", "%emaillocalpart%", "part before the @");

    private XmlSettings() {}

    /** The text with a line for each element, of its label and value. */
    static String spoken(String line) {
        return line.indexOf('<') < 0 ? line : ELEMENT.matcher(line).replaceAll(XmlSettings::spoken);
    }

    private static String spoken(MatchResult element) {
        if (element.group(3) != null) return "\n" + element.group(3) + " " + element.group(4) + "\n";
        if (element.group(1) == null) return "\n";
        var label = LABELS.get(element.group(1).toLowerCase(Locale.ROOT));
        if (label == null) return ABOUT.contains(element.group(1)) ? " " : Matcher.quoteReplacement(element.group());
        boolean plain = label.equals("security") || element.group(2).startsWith("%");
        var value = plain
                ? VALUES.getOrDefault(element.group(2).toLowerCase(Locale.ROOT), element.group(2))
                : element.group(2);
        return Matcher.quoteReplacement("\n" + label + ": " + value + "\n");
    }
}
