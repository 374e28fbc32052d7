package org.mailwright.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailwright.catalog.ProviderFolder.Owner;
import org.mailwright.file.FileTrust;
import org.mailwright.model.DomainName;

/**
 * The providers we know: who serves this domain, and whose is this MX.
 *
 * <p>Provider files in overlay folders come before the bundled ones: a file with a bundled id hides that provider, a
 * domain in one is its own. Where a provider's mailboxes have moved, the answer is the provider that has them now.
 */
public final class ProviderCatalog {

    private static final String RESOURCE = "catalog.bin";

    /** The best first. */
    private final List<Shelf> shelves;

    private ProviderCatalog(List<Shelf> shelves) {
        this.shelves = List.copyOf(shelves);
    }

    /** @param owner whose folder it is; empty for what ships with the program */
    private record Shelf(ProviderIndex index, Optional<Owner> owner) {}

    /** The providers that ship with the program. */
    public static ProviderCatalog bundled() {
        return new ProviderCatalog(List.of(bundledShelf()));
    }

    /**
     * The providers in folders, the first folder's before the next one's, and then the bundled ones.
     *
     * @param trust says which files of the organisation and the machine to believe
     * @param faults told of everything that is wrong in a folder; a file with a fault is skipped
     */
    public static ProviderCatalog withOverlays(
            List<ProviderFolder> folders, FileTrust trust, Consumer<Problem> faults) {
        var shelves = new ArrayList<Shelf>();
        for (var folder : folders) {
            var believed = folder.owner().isAdministrator() ? trust : FileTrust.ANYBODY;
            var providers = CatalogReader.readFolder(folder.path(), believed, faults).stream()
                    .map(CatalogReader.Entry::provider)
                    .toList();
            if (!providers.isEmpty()) shelves.add(new Shelf(ProviderIndex.of(providers), Optional.of(folder.owner())));
        }
        shelves.add(bundledShelf());
        return new ProviderCatalog(shelves);
    }

    /** Only these providers. */
    public static ProviderCatalog of(List<Provider> providers) {
        return new ProviderCatalog(List.of(new Shelf(ProviderIndex.of(providers), Optional.empty())));
    }

    /** Whose folder a provider of this catalog lies in; empty for one that ships with the program. */
    public Optional<Owner> owner(Provider provider) {
        return shelves.stream()
                .filter(shelf -> shelf.index().byId(provider.id()).isPresent())
                .findFirst()
                .flatMap(Shelf::owner);
    }

    /** Who serves the domain: by its very name, or else by the longest suffix of it that a provider owns. */
    public Optional<Provider> byDomain(DomainName domain) {
        for (var shelf : shelves) {
            var provider = shelf.index().byDomain(domain);
            if (provider.isPresent() && isShown(provider.get(), shelf)) return provider.map(this::successor);
        }
        return Optional.empty();
    }

    /**
     * Whose the mail exchanger is: those with the longest suffix of its name, whole labels only. Several, the likeliest
     * first, where one exchanger serves several brands.
     */
    public List<Provider> byMx(String mxHost) {
        var host = mxHost.toLowerCase(Locale.ROOT);
        if (host.endsWith(".")) host = host.substring(0, host.length() - 1);
        for (var suffix = host; !suffix.isEmpty(); suffix = ProviderIndex.below(suffix)) {
            for (var shelf : shelves) {
                var providers = likeliestFirst(shelf.index().byMx(suffix), shelf);
                if (!providers.isEmpty()) return providers;
            }
        }
        return List.of();
    }

    public Optional<Provider> byId(String id) {
        for (var shelf : shelves) {
            var provider = shelf.index().byId(id);
            if (provider.isPresent()) return provider;
        }
        return Optional.empty();
    }

    /** All providers by id, also those whose mailboxes have moved. Makes every one of them, which takes a moment. */
    public List<Provider> providers() {
        var byId = new LinkedHashMap<String, Provider>();
        shelves.stream()
                .flatMap(shelf -> shelf.index().all().stream())
                .forEach(each -> byId.putIfAbsent(each.id(), each));
        return byId.values().stream().sorted(Comparator.comparing(Provider::id)).toList();
    }

    private List<Provider> likeliestFirst(List<Provider> providers, Shelf shelf) {
        if (providers.size() == 1) {
            var only = providers.getFirst();
            return isShown(only, shelf) ? List.of(successor(only)) : List.of();
        }
        return providers.stream()
                .filter(provider -> isShown(provider, shelf))
                .sorted(Comparator.comparingInt(provider -> provider.match().mxPriority()))
                .map(this::successor)
                .distinct()
                .toList();
    }

    /** Whether no better shelf has a provider of the same id. */
    private boolean isShown(Provider provider, Shelf shelf) {
        return shelves.stream()
                .takeWhile(better -> !better.index().equals(shelf.index()))
                .noneMatch(better -> better.index().byId(provider.id()).isPresent());
    }

    /** The provider that has the mailboxes now. A circle, which only an overlay can hold, ends where it began. */
    private Provider successor(Provider provider) {
        if (provider.replacedBy().isEmpty()) return provider;
        var seen = new HashSet<String>();
        var current = provider;
        while (seen.add(current.id())) {
            var next = current.replacedBy().flatMap(this::byId);
            if (next.isEmpty()) return current;
            current = next.get();
        }
        return provider;
    }

    private static Shelf bundledShelf() {
        try (var in = ProviderCatalog.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("the program was built without its catalog");
            return new Shelf(CompiledCatalog.read(in.readAllBytes()), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
