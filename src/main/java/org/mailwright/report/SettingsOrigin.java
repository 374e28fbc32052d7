package org.mailwright.report;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.model.Side;
import org.mailwright.remedy.Help;

/**
 * Where the settings that were checked come from, and who can help with them.
 *
 * @param codes for each side a source's word, such as catalog or manual
 * @param provider its name, where it is known
 * @param help what the provider and the organisation have for the cause of a failure
 */
public record SettingsOrigin(Map<Side, String> codes, Optional<String> provider, Help help) {

    public SettingsOrigin {
        codes = Map.copyOf(codes);
    }

    /** The provider's pages about the cause. */
    public List<URI> links() {
        return help.pages();
    }
}
