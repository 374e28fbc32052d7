package org.mailwright.catalog;

import java.util.List;
import org.mailwright.model.DomainName;

/**
 * By what a provider is known.
 *
 * @param domains its mail domains
 * @param domainSuffixes names below which every domain is its own
 * @param domainExcludes domains that a suffix would match and that are not its own
 * @param mxSuffixes its mail exchangers, or names above them
 * @param mxPriority among providers with the same MX suffix, the lower comes first
 */
public record Match(
        List<DomainName> domains,
        List<DomainName> domainSuffixes,
        List<DomainName> domainExcludes,
        List<DomainName> mxSuffixes,
        int mxPriority) {

    public Match {
        domains = List.copyOf(domains);
        domainSuffixes = List.copyOf(domainSuffixes);
        domainExcludes = List.copyOf(domainExcludes);
        mxSuffixes = List.copyOf(mxSuffixes);
    }

    boolean excludes(DomainName domain) {
        return domainExcludes.stream().anyMatch(domain::isWithin);
    }
}
