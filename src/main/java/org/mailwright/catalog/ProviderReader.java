package org.mailwright.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mailwright.json.JsonFaultKind;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonFields;
import org.mailwright.json.JsonNode;
import org.mailwright.json.JsonValues;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** Makes a provider of the JSON of its file, as provider.schema.json describes it. */
final class ProviderReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,40}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern LINE = Pattern.compile("\\S{1,200}");
    private static final int MAX_NAME = 60;

    private ProviderReader() {}

    /** The provider, or nothing and a fault for everything that is wrong with it. */
    static Optional<Provider> read(JsonNode root, JsonFaults faults) {
        var fields = JsonFields.of(root, faults);
        fields.optional("$schema", JsonValues::text);
        fields.required("schemaVersion", JsonValues.integer(1, 1));
        var id = fields.required("id", JsonValues.text(ID, ProblemKind.NOT_ID));
        var displayName = fields.required("displayName", JsonValues.text(MAX_NAME));
        var kind = fields.required("kind", JsonValues.oneOf(Provider.Kind.values()));
        var status = fields.required("status", JsonValues.oneOf(Provider.Status.values()));
        var replacedBy = fields.optional("replacedBy", JsonValues.text(ID, ProblemKind.NOT_ID));
        var match = fields.required("match", ProviderReader::match);
        var incoming = servers(fields, "incoming", Side.INCOMING);
        var outgoing = servers(fields, "outgoing", Side.OUTGOING);
        var oauth2 = fields.optional("oauth2", OAuth2Reader::read);
        var hints = fields.list("hints", ProviderReader::hint);
        var links = fields.optional("links", CatalogValues.map(Provider.Link.values(), CatalogValues::page))
                .orElse(Map.of());
        var verified = fields.required("verified", ProviderReader::verified);
        var domainSources = fields.list("domainSources", ProviderReader::domainSource);
        var provenance = fields.list("provenance", ProviderReader::provenance);
        readForMaintainersOnly(fields);
        if (!fields.done()) return Optional.empty();
        return Optional.of(new Provider(
                id.orElseThrow(),
                displayName.orElseThrow(),
                kind.orElseThrow(),
                status.orElseThrow(),
                replacedBy,
                match.orElseThrow(),
                incoming,
                outgoing,
                oauth2,
                hints,
                links,
                verified.orElseThrow(),
                domainSources,
                provenance));
    }

    private static List<Server> servers(JsonFields fields, String name, Side side) {
        fields.required(name, (node, _) -> Optional.of(node));
        return fields.list(name, new ServerReader(side)::read);
    }

    private static Optional<Match> match(JsonNode node, JsonFaults faults) {
        var fields = JsonFields.of(node, faults);
        var match = new Match(
                fields.list("domains", CatalogValues::domain),
                fields.list("domainSuffixes", CatalogValues::domain),
                fields.list("domainExcludes", CatalogValues::domain),
                fields.list("mxSuffixes", CatalogValues::domain),
                fields.optional("mxPriority", JsonValues.integer(0, 1000))
                        .map(Long::intValue)
                        .orElse(0));
        return fields.done() ? Optional.of(match) : Optional.empty();
    }

    private static Optional<Hint> hint(JsonNode node, JsonFaults faults) {
        var fields = JsonFields.of(node, faults);
        var code = fields.required("code", JsonValues.oneOf(Hint.Code.values(), Enum::name));
        var url = fields.optional("url", CatalogValues::page);
        var appliesTo = fields.list("appliesTo", JsonValues.oneOf(Protocol.values(), Protocol::code));
        var since = fields.optional("since", CatalogValues::date);
        var until = fields.optional("until", CatalogValues::date);
        var menus = fields.optional("menu", CatalogValues::byLanguage).orElse(Map.of());
        return fields.done()
                ? Optional.of(new Hint(code.orElseThrow(), url, Set.copyOf(appliesTo), since, until, menus))
                : Optional.empty();
    }

    /** Facts that are checked and then left in the file: the program has no use for them. */
    private static void readForMaintainersOnly(JsonFields fields) {
        fields.list("countries", JsonValues.text(COUNTRY, ProblemKind.NOT_COUNTRY));
        fields.optional("services", CatalogValues.map(Service.values(), JsonValues.text(LINE, JsonFaultKind.LENGTH)));
    }

    private static Optional<Provider.DomainSource> domainSource(JsonNode node, JsonFaults faults) {
        var fields = JsonFields.of(node, faults);
        var domains = fields.atLeastOne("domains", CatalogValues::domain);
        return verified(fields).map(verified -> new Provider.DomainSource(domains, verified));
    }

    private static Optional<Verified> verified(JsonNode node, JsonFaults faults) {
        return verified(JsonFields.of(node, faults));
    }

    private static Optional<Verified> verified(JsonFields fields) {
        var on = fields.optional("on", CatalogValues::sourceDate);
        var basis = fields.required("basis", JsonValues.oneOf(Verified.Basis.values()));
        var url = fields.optional("url", CatalogValues::page);
        var confidence = fields.optional("confidence", JsonValues.oneOf(Verified.Confidence.values()));
        return fields.done()
                ? Optional.of(new Verified(on, basis.orElseThrow(), url, confidence.orElse(Verified.Confidence.MEDIUM)))
                : Optional.empty();
    }

    private static Optional<Citation> provenance(JsonNode node, JsonFaults faults) {
        var fields = JsonFields.of(node, faults);
        var source = fields.required("source", JsonValues.oneOf(Citation.Source.values()));
        var ref = fields.optional("ref", JsonValues.text(200));
        var licence = fields.optional("licence", JsonValues.text(MAX_NAME));
        return fields.done() ? Optional.of(new Citation(source.orElseThrow(), ref, licence)) : Optional.empty();
    }

    /** What else a mailbox can be reached by. */
    private enum Service {
        JMAP,
        CALDAV,
        CARDDAV,
        MANAGESIEVE,
        GRAPH,
        EWS
    }
}
