package org.mailwright.domain;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.model.DomainName;

/**
 * What the header of an arrived message tells of the way that it took. Nothing of it need be true.
 *
 * @param from the domain of the author
 * @param returnPath the domain of the envelope's sender
 * @param signatures those of DKIM, at most five
 * @param sender the address that handed the message over from the Internet
 */
public record MessageFacts(
        Optional<DomainName> from,
        Optional<DomainName> returnPath,
        List<Signature> signatures,
        Optional<InetAddress> sender) {

    /** How much of a message is read for its header, in bytes. */
    public static final int LONGEST = 256 * 1024;

    private static final int MOST_SIGNATURES = 5;
    private static final Pattern ADDRESS = Pattern.compile("@\\[?([^\\s<>@,;()\"\\]]+)");
    private static final Pattern RECEIVED =
            Pattern.compile("(?is)from\\b.{0,400}?[\\[(](?:IPv6:)?([0-9A-Fa-f:.]{3,45})[\\])].*");
    private static final Pattern CLIENT = Pattern.compile("(?is).*\\bclient-ip=\"?([0-9A-Fa-f:.]{3,45})\\b.*");

    public MessageFacts {
        signatures = List.copyOf(signatures);
    }

    /** A signature's selector and domain. */
    public record Signature(String selector, DomainName domain) {}

    /** Reads a message, of which more than the header may be cut off. */
    public static MessageFacts read(byte[] message) {
        var text = new String(message, 0, Math.min(message.length, LONGEST), StandardCharsets.UTF_8);
        var header = text.replace("\r\n", "\n").split("\n\n", 2)[0].replaceAll("\n[ \t]+", " ");
        var fields = List.of(header.split("\n"));
        var signatures = new ArrayList<Signature>();
        for (var field : named(fields, "DKIM-Signature")) signature(field).ifPresent(signatures::add);
        return new MessageFacts(
                named(fields, "From").stream().findFirst().flatMap(MessageFacts::domain),
                named(fields, "Return-Path").stream().findFirst().flatMap(MessageFacts::domain),
                signatures.stream().limit(MOST_SIGNATURES).toList(),
                sender(fields));
    }

    private static List<String> named(List<String> fields, String name) {
        return fields.stream()
                .filter(field -> field.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(field -> field.substring(name.length() + 1).strip())
                .toList();
    }

    private static Optional<Signature> signature(String field) {
        var tags = TagList.parse(field);
        var domain = tags.get("d").flatMap(DomainName::parse);
        var selector = tags.get("s");
        return domain.isPresent() && selector.isPresent()
                ? Optional.of(new Signature(selector.get(), domain.get()))
                : Optional.empty();
    }

    /** The domain of the last address, which stands behind a name that may itself look like one. */
    private static Optional<DomainName> domain(String field) {
        return ADDRESS.matcher(field)
                .results()
                .reduce((_, last) -> last)
                .flatMap(found -> DomainName.parse(found.group(1)));
    }

    /** The first hop that comes from the Internet, as the receiver's own servers wrote it down. */
    private static Optional<InetAddress> sender(List<String> fields) {
        var noted = new ArrayList<String>();
        for (var field : named(fields, "Received-SPF")) {
            var client = CLIENT.matcher(field);
            if (client.matches()) noted.add(client.group(1));
        }
        for (var field : named(fields, "Received")) {
            var hop = RECEIVED.matcher(field);
            if (hop.matches()) noted.add(hop.group(1));
        }
        return noted.stream()
                .flatMap(literal -> IpRange.parse(literal, 32, 128).stream())
                .map(IpRange::address)
                .filter(PublicAddress::is)
                .findFirst();
    }
}
