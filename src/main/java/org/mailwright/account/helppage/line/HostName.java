package org.mailwright.account.helppage.line;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mailwright.account.helppage.layout.NoName;
import org.mailwright.model.DomainName;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/**
 * A server's name as it stands in a text.
 *
 * @param host in the form of {@link Endpoint#parseHost}
 * @param port where one stands behind it, as in {@code imap.example.com:993}
 * @param web whether it is part of a web address with a path, or of one whose server is not named after mail
 */
public record HostName(String host, Optional<Integer> port, boolean web) {

    /** Reads one word of a text without blanks, such as {@code https://imap.example.com/} or {@code smtp.example.com:465}. */
    static Optional<HostName> parse(String word) {
        var text = word;
        boolean url = false;
        int scheme = text.indexOf("://");
        if (scheme >= 0) {
            url = text.substring(0, scheme).toLowerCase(Locale.ROOT).startsWith("http");
            text = text.substring(scheme + 3);
        }
        int path = text.indexOf('/');
        boolean hasPath = path >= 0 && path < text.length() - 1;
        if (path >= 0) text = text.substring(0, path);
        Optional<Integer> port = Optional.empty();
        int colon = text.lastIndexOf(':');
        if (colon >= 0) {
            port = Endpoint.parsePort(text.substring(colon + 1));
            if (port.isEmpty() && OPEN_PORT.matcher(text.substring(colon + 1)).matches()) return Optional.empty();
            text = text.substring(0, colon);
        }
        var host = host(text);
        if (host.isEmpty()) return Optional.empty();
        boolean web = hasPath || url && !isNamedAfterMail(host.get());
        return Optional.of(new HostName(host.get(), port, web));
    }

    /** The protocol that the name's first label tells of, as in {@code imap.example.com}. */
    public Optional<Protocol> namedProtocol() {
        return protocolOf(firstLabel(host));
    }

    /** The side that the name's first label tells of. */
    public Optional<Side> namedSide() {
        var protocol = namedProtocol();
        if (protocol.isPresent()) return protocol.map(Protocol::side);
        var label = firstLabel(host);
        if (OUT.matcher(label).matches()) return Optional.of(Side.OUTGOING);
        return IN.matcher(label).matches() ? Optional.of(Side.INCOMING) : Optional.empty();
    }

    /** Whether it looks like a mail server wherever it stands. */
    public boolean isNamedAfterMail() {
        return isNamedAfterMail(host);
    }

    /** Whether it is named as pages are that a browser shows: such a name is a mail server's only behind a label. */
    public boolean isNamedAfterWeb() {
        return WEB.matcher(firstLabel(host)).matches();
    }

    /** Whether it is an IP address. */
    public boolean isNumber() {
        return ADDRESS.matcher(host).matches();
    }

    /** Whether it is named as servers are that take mail from other servers; some providers' programs use it, too. */
    public boolean isExchanger() {
        return EXCHANGER.matcher(firstLabel(host)).matches();
    }

    /** Whether the name is one to be replaced by the reader's own domain, or is reserved for examples (RFC 2606). */
    public boolean isPlaceholder() {
        return DomainName.parse(host)
                .map(name -> name.labels().stream().anyMatch(HostName::isPlaceholderLabel))
                .orElse(false);
    }

    /** Whether it is a name that is reserved for examples, which no reader can fill in. */
    public boolean isReserved() {
        return RESERVED.matcher(host).matches();
    }

    /** Some mail programs and bridges run on the reader's own computer. */
    public static boolean isThisComputer(String host) {
        return host.equalsIgnoreCase("localhost");
    }

    /** Whether the name stands in for the reader's own domain; names that are reserved for examples do not. */
    public static boolean isStandIn(String host) {
        return !host.contains("example.") && new HostName(host, Optional.empty(), false).isPlaceholder();
    }

    static Optional<Protocol> protocolOf(String label) {
        if (label.contains("imap")) return Optional.of(Protocol.IMAP);
        if (label.contains("smtp")) return Optional.of(Protocol.SMTP);
        return POP.matcher(label).matches() ? Optional.of(Protocol.POP3) : Optional.empty();
    }

    /** A short word, "port", or a protocol, that ran into a name's end; report is a domain of its own, support begins with no country. */
    private static final Pattern GLUED = Pattern.compile(
            "\\.(?:(?!report$)([a-z]{2}|com|net|org|tld)(?:port|imaps?|smtps?|pop3?s?)|(com|net|org)[a-z]{1,2})$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RESERVED = Pattern.compile("[a-z0-9-]{1,63}\\.example\\.(com|net|org)");

    private static final Pattern OPEN_PORT = Pattern.compile("0+|[xX#]+|[pP]ort");

    /** A part of a label that is to be filled in, as in imap-[account].example.com. */
    private static final Pattern PART = Pattern.compile("[\\w-][\\[<{]\\w|\\w[\\]>}][\\w-]");

    /** A description in place of a name, in a script that no server is named in. */
    private static final Pattern OPEN = Pattern.compile("[\\[<{][^\\p{ASCII}]|ドメイン|域名|도메인");

    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern WEB = Pattern.compile("www[0-9]?|web-?mail[0-9]{0,2}|owa|autodiscover|autoconfig");
    private static final Pattern EXCHANGER = Pattern.compile("mx[0-9]{0,3}");
    private static final Pattern POP = Pattern.compile("[a-z]{0,8}pop(3s?|s|mail|auth|server|ssl|[0-9]{0,3})?(-.*)?");
    private static final Pattern OUT = Pattern.compile(
            "out|outgoing|outbound|sslout|send|sender|sending|relay|mailrelay|postausgang|ausgang|mout");
    private static final Pattern IN = Pattern.compile("in|incoming|inbound|sslin|posteingang|eingang|min");
    private static final Pattern MAIL = Pattern.compile(
            "(secure|ssl|my|e|a)?mail(box|host|server|s|out|in|er)?[0-9]{0,4}|mx[0-9]{0,3}|.*-mail|mail-.*|securemail"
                    + "|post|posta|correo|correio|courriel|courrier|poczta|email|imail|emailserver|msa|mta|mua|asmtp");

    /** Words in place of a domain, in the languages of the word list. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(your|my|test|ihre?|meine?|deine?|eure?|votre|mon|ton|vostro|tuo|"
                    + "mio|tu|su|mi|jouw|uw|mijn|seu|meu|twoja|twojej?|name|muster|beispiel|example|exemple|esempio|ejemplo)?-?"
                    + "(domain|domains|servername|domaine|dominio|domein|domena|domeny|domainname|domain-name|domain-?tld|server|isp|company|firma|website)"
                    + "|example|beispiel|exemple|esempio|ejemplo|voorbeeld|przyklad|exemplo|xxx+|yyy+|tld|invalid");

    /** Placeholders that real servers are called, too, unless something says "your". */
    private static final Set<String> PLAIN_WORDS = Set.of("server", "isp", "company", "firma", "website", "domains");

    private static final Set<String> FILE_ENDINGS = Set.of(
            "exe",
            "php",
            "html",
            "htm",
            "xml",
            "pdf",
            "txt",
            "zip",
            "dll",
            "ini",
            "cfg",
            "png",
            "jpg",
            "jpeg",
            "gif",
            "js",
            "css",
            "aspx",
            "asp",
            "jsp",
            "doc",
            "docx",
            "dmg",
            "msi",
            "apk",
            "mobileconfig",
            "prf",
            "reg",
            "json",
            "svg",
            "cgi",
            "yml",
            "yaml",
            "conf",
            "log");

    private static boolean isNamedAfterMail(String host) {
        var label = firstLabel(host);
        if (protocolOf(label).isPresent()) return true;
        boolean domain = host.indexOf('.') == host.lastIndexOf('.');
        return !domain
                && (MAIL.matcher(label).matches()
                        || OUT.matcher(label).matches()
                        || IN.matcher(label).matches());
    }

    private static boolean isPlaceholderLabel(String label) {
        return PLACEHOLDER.matcher(label).matches() && !PLAIN_WORDS.contains(label);
    }

    private static String firstLabel(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? host : host.substring(0, dot);
    }

    private static Optional<String> host(String written) {
        if (PART.matcher(written).find() || OPEN.matcher(written).find()) return Optional.empty();
        var text = withoutBrackets(written);
        if (text.endsWith(".")) text = text.substring(0, text.length() - 1);
        text = GLUED.matcher(text)
                .replaceFirst(found -> "." + (found.group(1) == null ? found.group(2) : found.group(1)));
        if (ADDRESS.matcher(text).matches() || isThisComputer(text)) return Endpoint.parseHost(text);
        var labels = List.of(text.split("\\.", -1));
        if (labels.size() < 2 || labels.size() > 8 || !isLikelyName(labels) || NoName.is(written, labels))
            return Optional.empty();
        var name = DomainName.parse(unglued(text)).map(DomainName::ascii);
        return written.indexOf('_') < 0 ? name : name.filter(HostName::isStandIn);
    }

    private static String withoutBrackets(String text) {
        var plain = new StringBuilder();
        text.chars().filter(c -> "<>[]{}*".indexOf(c) < 0).forEach(c -> plain.append(c == '_' ? '-' : (char) c));
        return plain.toString();
    }

    /** Not an abbreviation (z.B., e.g.), a file, a version, or the end of one sentence and the start of the next. */
    private static boolean isLikelyName(List<String> labels) {
        var last = labels.getLast();
        if (last.length() < 2 || !last.codePoints().allMatch(c -> Character.isLetter(c) || c == '-')) return false;
        if (FILE_ENDINGS.contains(last.toLowerCase(Locale.ROOT))) return false;
        if (labels.stream().allMatch(label -> label.length() < 3) && labels.size() < 4) return false;
        boolean capital = Character.isUpperCase(last.charAt(0)) && Character.isLowerCase(last.charAt(1));
        var first = labels.getFirst();
        return !capital
                || protocolOf(first.toLowerCase(Locale.ROOT)).isPresent()
                        && !first.equals(first.toUpperCase(Locale.ROOT));
    }

    /**
     * Text copied from a table may run a label and a name together, as in {@code Hostsmtp.example.com}: the label has a capital
     * letter, the name behind it has none.
     */
    private static String unglued(String text) {
        int dot = text.indexOf('.');
        var first = text.substring(0, dot);
        for (var start : List.of("imap", "smtp", "pop", "mail", "mx")) {
            int at = first.indexOf(start);
            if (at > 1 && first.substring(0, at).chars().anyMatch(Character::isUpperCase)) {
                return text.substring(at);
            }
        }
        return text;
    }
}
