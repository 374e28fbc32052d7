package org.mailwright.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.mailwright.model.DomainName;

/** A set of providers with its index. Providers are made when they are first asked for, and kept. For many threads. */
final class ProviderIndex {

    private final AtomicReferenceArray<Provider> made;
    private final IntFunction<Provider> make;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> byDomain = new HashMap<>();
    private final Map<String, Integer> bySuffix = new HashMap<>();
    private final Map<String, List<Integer>> byMx = new HashMap<>();

    /** What the index needs of a provider. */
    record Keys(String id, List<String> domains, List<String> suffixes, List<String> mx) {

        static Keys of(Provider provider) {
            var match = provider.match();
            return new Keys(
                    provider.id(), ascii(match.domains()), ascii(match.domainSuffixes()), ascii(match.mxSuffixes()));
        }

        private static List<String> ascii(List<DomainName> names) {
            return names.stream().map(DomainName::ascii).toList();
        }
    }

    /** @param make the n-th provider, by any thread, perhaps twice */
    ProviderIndex(List<Keys> keys, IntFunction<Provider> make) {
        this.made = new AtomicReferenceArray<>(keys.size());
        this.make = make;
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            var of = keys.get(i);
            byId.putIfAbsent(of.id(), place);
            for (var domain : of.domains()) byDomain.putIfAbsent(domain, place);
            for (var suffix : of.suffixes()) bySuffix.putIfAbsent(suffix, place);
            for (var mx : of.mx()) addExchanger(mx, place);
        }
    }

    /** Most exchangers are one provider's, so that most lists are of one. */
    private void addExchanger(String mx, int place) {
        var earlier = byMx.putIfAbsent(mx, List.of(place));
        if (earlier == null) return;
        var all = new ArrayList<>(earlier);
        all.add(place);
        byMx.put(mx, List.copyOf(all));
    }

    static ProviderIndex of(List<Provider> providers) {
        return new ProviderIndex(providers.stream().map(Keys::of).toList(), providers::get);
    }

    List<Provider> all() {
        return IntStream.range(0, made.length()).mapToObj(this::get).toList();
    }

    Optional<Provider> byId(String id) {
        return Optional.ofNullable(byId.get(id)).map(this::get);
    }

    /** The provider that names the domain, or else the one with the longest suffix of it. */
    Optional<Provider> byDomain(DomainName domain) {
        var exact = byDomain.get(domain.ascii());
        if (exact != null) return Optional.of(get(exact));
        for (var name = below(domain.ascii()); !name.isEmpty(); name = below(name)) {
            var place = bySuffix.get(name);
            if (place == null) continue;
            var provider = get(place);
            if (!provider.match().excludes(domain)) return Optional.of(provider);
        }
        return Optional.empty();
    }

    /** The providers that have exactly this MX suffix. */
    List<Provider> byMx(String suffix) {
        var places = byMx.get(suffix);
        if (places == null) return List.of();
        if (places.size() == 1) return List.of(get(places.getFirst()));
        return places.stream().map(this::get).toList();
    }

    /** The name without its left-most label, empty for the last one. */
    static String below(String name) {
        return name.substring(name.indexOf('.') < 0 ? name.length() : name.indexOf('.') + 1);
    }

    private Provider get(int place) {
        var provider = made.get(place);
        if (provider == null) {
            provider = make.apply(place);
            made.set(place, provider);
        }
        return provider;
    }
}
