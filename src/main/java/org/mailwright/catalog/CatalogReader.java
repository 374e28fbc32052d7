package org.mailwright.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mailwright.file.FileTrust;
import org.mailwright.file.UntrustedFileException;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonLimits;
import org.mailwright.json.JsonNode;
import org.mailwright.model.DomainName;
import org.mailwright.model.Encryption;
import org.mailwright.model.Wall;

/** Reads provider files strictly: a provider without any fault, or every fault that the file has. */
public final class CatalogReader {

    static final String SUFFIX = ".json";
    private static final String SCHEMA = "provider.schema.json";
    private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 16, false);

    private CatalogReader() {}

    /** A provider, and the JSON that it was read from, for faults that only show beside other files. */
    public record Entry(String file, Provider provider, JsonNode json) {}

    /** Every file of the folder that is trusted and sound, by name. The others are reported and skipped. */
    static List<Entry> readFolder(Path folder, FileTrust trust, Consumer<Problem> report) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> isProviderFile(file.getFileName().toString()))
                    .sorted()
                    .flatMap(file -> readFile(file, trust, report).stream())
                    .toList();
        } catch (IOException e) {
            report.accept(Problem.of(folder.toString(), ProblemKind.FOLDER));
            return List.of();
        }
    }

    private static boolean isProviderFile(String name) {
        return name.endsWith(SUFFIX) && !name.equals(SCHEMA) && !name.startsWith(".");
    }

    private static Optional<Entry> readFile(Path file, FileTrust trust, Consumer<Problem> report) {
        var name = file.getFileName().toString();
        try {
            var content = trust.read(file, LIMITS.bytes());
            return Wall.around(() -> read(name, content, report), _ -> unreadable(name, report));
        } catch (UntrustedFileException e) {
            report.accept(Problem.untrusted(file.toString(), e.culprit()));
            return Optional.empty();
        } catch (IOException e) {
            return unreadable(name, report);
        }
    }

    private static Optional<Entry> unreadable(String name, Consumer<Problem> report) {
        report.accept(Problem.of(name, ProblemKind.UNREADABLE));
        return Optional.empty();
    }

    /** The provider of one file's bytes. */
    static Optional<Entry> read(String name, byte[] utf8, Consumer<Problem> report) {
        var document = JsonDocument.read(utf8, LIMITS);
        var faults = new JsonFaults();
        var entry = document.sound()
                .flatMap(json -> ProviderReader.read(json, faults).map(provider -> new Entry(name, provider, json)));
        entry.ifPresent(read -> checkWhole(read.provider(), read.json(), faults));
        Stream.concat(document.faults().stream(), faults.found().stream())
                .map(fault -> Problem.of(name, fault))
                .forEach(report);
        return faults.isEmpty() ? entry : Optional.empty();
    }

    /** What no single field shows. */
    private static void checkWhole(Provider provider, JsonNode json, JsonFaults faults) {
        plaintextLast(provider.incoming(), member(json, "incoming"), faults);
        plaintextLast(provider.outgoing(), member(json, "outgoing"), faults);
        onlyOwnDomains(provider, provider.incoming(), member(json, "incoming"), faults);
        onlyOwnDomains(provider, provider.outgoing(), member(json, "outgoing"), faults);
        for (var source : provider.domainSources()) {
            strangers(provider, source.domains())
                    .forEach(name ->
                            faults.add(member(json, "domainSources"), ProblemKind.APPLIES_TO_STRANGER, name.ascii()));
        }
        boolean hasServers =
                !provider.incoming().isEmpty() || !provider.outgoing().isEmpty();
        boolean mayHaveServers = provider.status() != Provider.Status.NO_STANDARD_PROTOCOLS;
        boolean mustHaveServers = mayHaveServers && provider.status() != Provider.Status.RETIRED;
        if (hasServers && !mayHaveServers) faults.add(member(json, "status"), ProblemKind.SERVERS_OF_NONE);
        if (!hasServers && mustHaveServers) faults.add(member(json, "status"), ProblemKind.NO_SERVERS);
        for (var hint : provider.hints()) {
            if (hint.since().isPresent()
                    && hint.until().isPresent()
                    && hint.until().get().isBefore(hint.since().get())) {
                faults.add(
                        member(json, "hints"),
                        ProblemKind.UNTIL_BEFORE_SINCE,
                        hint.code().name());
            }
        }
    }

    private static void plaintextLast(List<Server> servers, JsonNode array, JsonFaults faults) {
        for (int i = 0; i + 1 < servers.size(); i++) {
            var next = servers.get(i + 1);
            if (servers.get(i).encryption() == Encryption.NONE && next.encryption() != Encryption.NONE) {
                faults.add(item(array, i), ProblemKind.PLAINTEXT_FIRST);
                return;
            }
        }
    }

    private static void onlyOwnDomains(Provider provider, List<Server> servers, JsonNode array, JsonFaults faults) {
        for (int i = 0; i < servers.size(); i++) {
            for (var stranger : strangers(provider, servers.get(i).appliesToDomains())) {
                faults.add(item(array, i), ProblemKind.APPLIES_TO_STRANGER, stranger.ascii());
            }
        }
    }

    private static List<DomainName> strangers(Provider provider, Collection<DomainName> domains) {
        var strangers = new ArrayList<>(domains);
        strangers.removeAll(provider.match().domains());
        return strangers;
    }

    /** The member, or the node itself if there is none: where a fault is to be reported. */
    static JsonNode member(JsonNode node, String name) {
        return node.member(name).orElse(node);
    }

    static JsonNode item(JsonNode node, int index) {
        return node.item(index).orElse(node);
    }
}
