package org.mailwright.report;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.ProviderName;
import org.mailwright.detect.Source;
import org.mailwright.model.Side;
import org.mailwright.remedy.Help;

/**
 * Where the settings that were checked come from, and who can help with them.
 *
 * @param provenance where they come from as a whole, before somebody changed them
 * @param sources for each side where its values come from now
 * @param help what the provider and the organisation have for the cause of a failure
 */
public record SettingsOrigin(Provenance provenance, Map<Side, Source> sources, Help help) {

    public SettingsOrigin {
        sources = Map.copyOf(sources);
    }

    /** The provider's name, where it is known. */
    public Optional<String> provider() {
        return provenance.provider().map(ProviderName::name);
    }

    /** The provider's pages about the cause. */
    public List<URI> links() {
        return help.pages();
    }
}
