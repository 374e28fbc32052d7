package org.mailwright.export;

import java.util.List;
import org.mailwright.model.AccountSettings;

/**
 * What a format cannot say.
 *
 * @param refuses what settings must not ask for: without it the account would not work
 * @param drops what is left out of the file: the account works without it
 */
public record FormatCapabilities(List<Limit> refuses, List<Limit> drops) {

    public FormatCapabilities {
        refuses = List.copyOf(refuses);
        drops = List.copyOf(drops);
    }

    /** Why the format cannot hold these settings; empty if it can. */
    public List<Limit> reasonsAgainst(AccountSettings settings) {
        return refuses.stream().filter(limit -> limit.concerns(settings)).toList();
    }

    /** What of these settings is not in the file. */
    public List<Limit> leftOf(AccountSettings settings) {
        return drops.stream().filter(limit -> limit.concerns(settings)).toList();
    }
}
