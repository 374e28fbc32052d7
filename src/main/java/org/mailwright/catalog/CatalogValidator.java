package org.mailwright.catalog;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mailwright.catalog.CatalogReader.Entry;
import org.mailwright.file.FileTrust;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonNode;
import org.mailwright.model.DomainName;
import static org.mailwright.catalog.CatalogReader.item;
import static org.mailwright.catalog.CatalogReader.member;

/** Finds what is wrong with a folder of provider files, in each and between them. */
public final class CatalogValidator {

    private final LocalDate today;
    private final Function<String, Optional<Provider>> others;

    private CatalogValidator(LocalDate today, Function<String, Optional<Provider>> others) {
        this.today = today;
        this.others = others;
    }

    /**
     * What is wrong with a folder that overlays the bundled catalog.
     *
     * @param today a date behind it is a fault
     */
    public static List<Problem> validate(Path folder, LocalDate today) {
        var faults = new ArrayList<Problem>();
        read(folder, today, ProviderCatalog.bundled()::byId, faults::add);
        return faults;
    }

    /** The sound files of a folder that stands for itself, as the bundled one does. */
    public static List<Entry> readWhole(Path folder, LocalDate today, Consumer<Problem> report) {
        return read(folder, today, _ -> Optional.empty(), report);
    }

    private static List<Entry> read(
            Path folder, LocalDate today, Function<String, Optional<Provider>> others, Consumer<Problem> report) {
        var entries = CatalogReader.readFolder(folder, FileTrust.ANYBODY, report);
        new CatalogValidator(today, others).compare(entries).forEach(report);
        return entries;
    }

    private Collection<Problem> compare(List<Entry> entries) {
        var found = new ArrayList<Problem>();
        var byId = new HashMap<String, Entry>();
        for (var entry : entries) byId.putIfAbsent(entry.provider().id(), entry);
        var owners = new HashMap<DomainName, String>();
        for (var entry : entries) {
            var faults = new JsonFaults();
            id(entry, byId, faults);
            domains(entry, owners, faults);
            successor(entry, byId, faults);
            dates(entry, faults);
            faults.found().forEach(fault -> found.add(Problem.of(entry.file(), fault)));
        }
        return found;
    }

    private static void id(Entry entry, Map<String, Entry> byId, JsonFaults faults) {
        var id = entry.provider().id();
        var at = member(entry.json(), "id");
        var first = byId.getOrDefault(id, entry);
        if (!first.file().equals(entry.file())) faults.add(at, ProblemKind.ID_TWICE, id, first.file());
        else if (!entry.file().equals(id + CatalogReader.SUFFIX)) faults.add(at, ProblemKind.FILE_NAME, id);
    }

    private static void domains(Entry entry, Map<DomainName, String> owners, JsonFaults faults) {
        var match = member(entry.json(), "match");
        claim(entry.provider().match().domains(), member(match, "domains"), entry.file(), owners, faults);
        claim(entry.provider().match().domainSuffixes(), member(match, "domainSuffixes"), entry.file(), owners, faults);
    }

    private static void claim(
            List<DomainName> names, JsonNode array, String file, Map<DomainName, String> owners, JsonFaults faults) {
        for (int i = 0; i < names.size(); i++) {
            var owner = owners.putIfAbsent(names.get(i), file);
            if (owner != null && !owner.equals(file)) {
                faults.add(
                        item(array, i), ProblemKind.DOMAIN_TWICE, names.get(i).ascii(), owner);
            }
        }
    }

    private void successor(Entry entry, Map<String, Entry> byId, JsonFaults faults) {
        var seen = new HashSet<String>();
        var at = member(entry.json(), "replacedBy");
        for (var current = entry.provider(); current.replacedBy().isPresent(); ) {
            if (!seen.add(current.id())) {
                faults.add(at, ProblemKind.REPLACED_IN_CIRCLE);
                return;
            }
            var next = current.replacedBy().get();
            var provider = byId.containsKey(next) ? Optional.of(byId.get(next).provider()) : others.apply(next);
            if (provider.isEmpty()) {
                faults.add(at, ProblemKind.REPLACED_BY_NOBODY, next);
                return;
            }
            current = provider.get();
        }
    }

    private void dates(Entry entry, JsonFaults faults) {
        future(entry.provider().verified(), member(member(entry.json(), "verified"), "on"), faults);
        var sources = entry.provider().domainSources();
        for (int i = 0; i < sources.size(); i++) {
            var at = member(item(member(entry.json(), "domainSources"), i), "on");
            future(sources.get(i).verified(), at, faults);
        }
    }

    private void future(Verified verified, JsonNode at, JsonFaults faults) {
        verified.on()
                .filter(day -> day.isAfter(today))
                .ifPresent(day -> faults.add(at, ProblemKind.FUTURE, day.toString()));
    }
}
