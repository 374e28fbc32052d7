package org.mailwright.net.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mailwright.model.Endpoint;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TLSARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;

/** Reads zones through name servers: the system's, or one that was named. Nothing is remembered. */
public final class DnsZoneReader implements ZoneReader {

    private static final Duration TRY = Duration.ofMillis(1500);
    private static final int TRIES = 2;

    /** Longer chains of aliases are loops. */
    private static final int MOST_ALIASES = 8;

    /** More records of one name than these are not read. */
    private static final int MOST_RECORDS = 100;

    private final Resolver resolver;

    private DnsZoneReader(List<InetSocketAddress> servers) {
        var all = new ExtendedResolver(servers.stream().map(SimpleResolver::new).toArray(SimpleResolver[]::new));
        all.setTimeout(DnsResolver.LONGEST);
        all.setRetries(TRIES);
        for (var one : all.getResolvers()) one.setTimeout(TRY);
        resolver = all;
    }

    /** Through the name servers that this computer is set up with. */
    public static DnsZoneReader ofSystem() {
        ResolverConfig.refresh();
        return new DnsZoneReader(ResolverConfig.getCurrentConfig().servers());
    }

    /** Through one name server, whose own name is looked up the system's way. */
    public static DnsZoneReader at(Endpoint server) throws DnsFailure {
        var address = server.isAddress()
                ? InetAddress.ofLiteral(server.host())
                : DnsJavaResolver.ofSystem().addresses(server.host()).getFirst();
        return new DnsZoneReader(List.of(new InetSocketAddress(address, server.port())));
    }

    @Override
    public Answer ask(String name, Type type) {
        try {
            return follow(Name.fromString(name, Name.root), type);
        } catch (TextParseException e) {
            return Answer.without(Status.MISSING);
        }
    }

    /** A name server that looks things up for others sends the whole chain of aliases; one that does not is asked on. */
    private Answer follow(Name first, Type type) {
        var name = first;
        var aliases = new ArrayList<String>();
        boolean authenticated = true;
        while (true) {
            var reply = send(name, type);
            if (reply == null) return new Answer(Status.FAILED, aliases, List.of(), false);
            authenticated &= reply.getHeader().getFlag(Flags.AD);
            var records = reply.getSection(Section.ANSWER).stream()
                    .limit(MOST_RECORDS)
                    .toList();
            for (var alias = alias(records, name); alias != null && type != Type.CNAME; alias = alias(records, name)) {
                if (aliases.size() == MOST_ALIASES) return new Answer(Status.FAILED, aliases, List.of(), false);
                aliases.add(text(alias));
                name = alias;
            }
            var owner = name;
            var values = records.stream()
                    .filter(record -> record.getName().equals(owner))
                    .flatMap(record -> value(record, type).stream())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) return new Answer(Status.FOUND, aliases, values, authenticated);
            boolean asked = aliases.isEmpty() || records.stream().noneMatch(CNAMERecord.class::isInstance);
            if (asked || reply.getRcode() == Rcode.NXDOMAIN && knowsTarget(records, name)) {
                var status = reply.getRcode() == Rcode.NXDOMAIN ? Status.MISSING : Status.EMPTY;
                return new Answer(status, aliases, List.of(), authenticated);
            }
        }
    }

    /** Whether the answer ends at this very name, so that its code is about the name and not about another. */
    private static boolean knowsTarget(List<Record> records, Name name) {
        return records.stream()
                .anyMatch(record ->
                        record instanceof CNAMERecord cname && cname.getTarget().equals(name));
    }

    private static @Nullable Name alias(List<Record> records, Name name) {
        return records.stream()
                .filter(record -> record.getName().equals(name))
                .filter(CNAMERecord.class::isInstance)
                .map(record -> ((CNAMERecord) record).getTarget())
                .findFirst()
                .orElse(null);
    }

    /** Nothing where no server gave a usable answer. */
    private @Nullable Message send(Name name, Type type) {
        var query = Message.newQuery(Record.newRecord(name, org.xbill.DNS.Type.value(type.name()), DClass.IN));
        query.getHeader().setFlag(Flags.AD); // asks to be told whether the answer was checked (RFC 6840, section 5.7)
        try {
            var reply = resolver.sendAsync(query)
                    .toCompletableFuture()
                    .get(DnsResolver.LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            int code = reply.getRcode();
            return code == Rcode.NOERROR || code == Rcode.NXDOMAIN ? reply : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }

    private static List<String> value(Record record, Type type) {
        return switch (record) {
            case ARecord a when type == Type.A -> List.of(a.getAddress().getHostAddress());
            case AAAARecord a when type == Type.AAAA -> List.of(a.getAddress().getHostAddress());
            case CNAMERecord c when type == Type.CNAME -> List.of(text(c.getTarget()));
            case PTRRecord p when type == Type.PTR -> List.of(text(p.getTarget()));
            case MXRecord m when type == Type.MX -> List.of((m.getPriority() + " " + text(m.getTarget())).strip());
            case SRVRecord s
            when type == Type.SRV ->
                List.of("%d %d %d %s"
                        .formatted(s.getPriority(), s.getWeight(), s.getPort(), text(s.getTarget()))
                        .strip());
            case TLSARecord t
            when type == Type.TLSA ->
                List.of("%d %d %d %s"
                        .formatted(
                                t.getCertificateUsage(),
                                t.getSelector(),
                                t.getMatchingType(),
                                HexFormat.of().formatHex(t.getCertificateAssociationData())));
            case TXTRecord t when type == Type.TXT -> List.of(joined(t));
            default -> List.of();
        };
    }

    private static String joined(TXTRecord record) {
        var text = new StringBuilder();
        for (var part : record.getStringsAsByteArrays()) text.append(new String(part, StandardCharsets.ISO_8859_1));
        return text.toString();
    }

    private static String text(Name name) {
        return name.equals(Name.root) ? "" : name.toString(true).toLowerCase(Locale.ROOT);
    }
}
