package org.mailwright.catalog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** Makes a provider of the JSON of its file, as provider.schema.json describes it. */
final class ProviderReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,40}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern LINE = Pattern.compile("\\S{1,200}");
    private static final int MAX_NAME = 60;

    private final Problems faults;
    private final Values values;

    ProviderReader(Problems faults) {
        this.faults = faults;
        this.values = new Values(faults);
    }

    /** The provider, or nothing and a fault for everything that is wrong with it. */
    Optional<Provider> read(JsonNode root) {
        var fields = new Fields(root, faults);
        fields.optional("$schema", values::text);
        fields.required("schemaVersion", values.integer(1, 1));
        var id = fields.required("id", values.text(ID, ProblemKind.NOT_ID));
        var displayName = fields.required("displayName", values.text(MAX_NAME));
        var kind = fields.required("kind", values.oneOf(Provider.Kind.values()));
        var status = fields.required("status", values.oneOf(Provider.Status.values()));
        var countries = fields.list("countries", values.text(COUNTRY, ProblemKind.NOT_COUNTRY));
        var replacedBy = fields.optional("replacedBy", values.text(ID, ProblemKind.NOT_ID));
        var match = fields.required("match", this::match);
        var incoming = servers(fields, "incoming", Side.INCOMING);
        var outgoing = servers(fields, "outgoing", Side.OUTGOING);
        var oauth2 = fields.optional("oauth2", new OAuth2Reader(faults)::read);
        var hints = fields.list("hints", this::hint);
        var limits = map(fields, "limits", Provider.Limit.values(), values.integer(1, Long.MAX_VALUE));
        var links = map(fields, "links", Provider.Link.values(), values::page);
        var services = map(fields, "services", Provider.Service.values(), values.text(LINE, ProblemKind.LENGTH));
        var verified = fields.required("verified", this::verified);
        var provenance = fields.list("provenance", this::provenance);
        if (!fields.done()) return Optional.empty();
        return Optional.of(new Provider(
                id.orElseThrow(),
                displayName.orElseThrow(),
                kind.orElseThrow(),
                status.orElseThrow(),
                countries,
                replacedBy,
                match.orElseThrow(),
                incoming,
                outgoing,
                oauth2,
                hints,
                limits,
                links,
                services,
                verified.orElseThrow(),
                provenance));
    }

    private List<Server> servers(Fields fields, String name, Side side) {
        var reader = new ServerReader(faults, side);
        fields.required(name, Optional::of);
        return fields.list(name, reader::read);
    }

    private Optional<Match> match(JsonNode node) {
        var fields = new Fields(node, faults);
        var match = new Match(
                fields.list("domains", values::domain),
                fields.list("domainSuffixes", values::domain),
                fields.list("domainExcludes", values::domain),
                fields.list("mxSuffixes", values::domain),
                fields.optional("mxPriority", values.integer(0, 1000))
                        .map(Long::intValue)
                        .orElse(0));
        return fields.done() ? Optional.of(match) : Optional.empty();
    }

    private Optional<Hint> hint(JsonNode node) {
        var fields = new Fields(node, faults);
        var code = fields.required("code", values.oneOf(Hint.Code.values(), Enum::name));
        var url = fields.optional("url", values::page);
        var appliesTo = fields.list("appliesTo", values.oneOf(Protocol.values(), Protocol::code));
        var since = fields.optional("since", values::date);
        var until = fields.optional("until", values::date);
        return fields.done()
                ? Optional.of(new Hint(code.orElseThrow(), url, Set.copyOf(appliesTo), since, until))
                : Optional.empty();
    }

    private Optional<Verified> verified(JsonNode node) {
        var fields = new Fields(node, faults);
        var on = fields.required("on", values::date);
        var basis = fields.required("basis", values.oneOf(Verified.Basis.values()));
        var url = fields.optional("url", values::page);
        var confidence = fields.optional("confidence", values.oneOf(Verified.Confidence.values()));
        return fields.done()
                ? Optional.of(new Verified(
                        on.orElseThrow(), basis.orElseThrow(), url, confidence.orElse(Verified.Confidence.MEDIUM)))
                : Optional.empty();
    }

    private Optional<Provenance> provenance(JsonNode node) {
        var fields = new Fields(node, faults);
        var source = fields.required("source", values.oneOf(Provenance.Source.values()));
        var ref = fields.optional("ref", values.text(200));
        var licence = fields.optional("licence", values.text(MAX_NAME));
        return fields.done() ? Optional.of(new Provenance(source.orElseThrow(), ref, licence)) : Optional.empty();
    }

    private <K extends Enum<K>, V> Map<K, V> map(Fields fields, String name, K[] keys, Fields.Reading<V> reading) {
        return fields.optional(name, node -> {
                    var members = new Fields(node, faults);
                    var read = new EnumMap<K, V>(keys[0].getDeclaringClass());
                    for (var key : keys) {
                        members.optional(Values.fieldName(key), reading).ifPresent(value -> read.put(key, value));
                    }
                    members.done();
                    return Optional.<Map<K, V>>of(read);
                })
                .orElse(Map.of());
    }
}
