package org.mailwright.account.helppage.line;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** The label of a server's name that tells what it is for, as a rule the first, and what it tells of the server. */
record NameLabel(String text) {

    private static final Pattern WEB = Pattern.compile("www[0-9]?|web-?mail[0-9]{0,2}|owa|autodiscover|autoconfig");
    private static final Pattern OTHER =
            Pattern.compile("(?:ns|dns|ntp|s?ftp|ssh|mysql|mariadb|ldaps?|news|nntp|irc|xmpp|jabber|vpn)[0-9]{0,2}");
    private static final Pattern EXCHANGER = Pattern.compile("mx[0-9]{0,3}");
    private static final Pattern POP = Pattern.compile("[a-z]{0,8}pop(3s?|s|mail|auth|server|ssl|[0-9]{0,3})?(-.*)?");
    private static final Pattern OUT = Pattern.compile(
            "out|outgoing|outbound|sslout|send|sender|sending|relay|mailrelay|postausgang|ausgang|mout");
    private static final Pattern IN = Pattern.compile("in|incoming|inbound|sslin|posteingang|eingang|min");
    private static final Pattern MAIL = Pattern.compile(
            "(secure|ssl|my|e|a)?mail(box|host|serv|server|s|out|in|er)?[0-9]{0,4}|mx[0-9]{0,3}|.*-mail|mail-.*|securemail"
                    + "|post|posta|correo|correio|courriel|courrier|poczta|email|imail|emailserver|msa|mta|mua|asmtp");

    private static final Pattern REGION = Pattern.compile("[^.]+\\.((?:imap|smtp|pop3?)s?)\\.[^.]+\\.[^.]+.*");

    /** The label behind one for a region or a product counts, as in eu.smtp.example.com. */
    static NameLabel firstOf(String host) {
        var region = REGION.matcher(host);
        if (region.matches()) return new NameLabel(region.group(1));
        int dot = host.indexOf('.');
        return new NameLabel(dot < 0 ? host : host.substring(0, dot));
    }

    /** Whether the name of a host, but no bare domain, begins with a word about mail. */
    static boolean isMail(String host) {
        var label = firstOf(host);
        if (label.protocol().isPresent()) return true;
        boolean domain = host.indexOf('.') == host.lastIndexOf('.');
        return !domain && (label.side().isPresent() || MAIL.matcher(label.text).matches());
    }

    Optional<Protocol> protocol() {
        if (text.contains("imap")) return Optional.of(Protocol.IMAP);
        if (text.contains("smtp") || text.startsWith("stmp")) return Optional.of(Protocol.SMTP);
        return POP.matcher(text).matches() ? Optional.of(Protocol.POP3) : Optional.empty();
    }

    Optional<Side> side() {
        var protocol = protocol();
        if (protocol.isPresent()) return protocol.map(Protocol::side);
        if (OUT.matcher(text).matches()) return Optional.of(Side.OUTGOING);
        return IN.matcher(text).matches() ? Optional.of(Side.INCOMING) : Optional.empty();
    }

    boolean isWeb() {
        return WEB.matcher(text).matches();
    }

    boolean isOther() {
        return OTHER.matcher(text).matches();
    }

    boolean isExchanger() {
        return EXCHANGER.matcher(text).matches();
    }
}
