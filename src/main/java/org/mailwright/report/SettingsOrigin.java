package org.mailwright.report;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.model.Side;

/**
 * Where the settings that were checked come from.
 *
 * @param codes for each side a source's word, such as catalog or manual
 * @param provider its name, where it is known
 * @param links the provider's pages about its settings
 */
public record SettingsOrigin(Map<Side, String> codes, Optional<String> provider, List<URI> links) {

    public SettingsOrigin {
        codes = Map.copyOf(codes);
        links = List.copyOf(links);
    }
}
