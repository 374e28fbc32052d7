package org.mailwright.batch;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mailwright.export.Limit;

/**
 * The result of writing files for many people.
 *
 * @param rows all but the first and blank ones
 * @param written people whose files this run wrote
 * @param kept people whose files an earlier run wrote
 * @param files number of files written
 * @param faults how many rows failed, by what was wrong
 * @param left what formats could not take along
 */
public record BatchSummary(
        long rows, long written, long kept, long files, Map<RowFault.Kind, Long> faults, List<Left> left) {

    public BatchSummary {
        faults = faults.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(faults));
        left = List.copyOf(left);
    }

    /** What one format left out of somebody's account. */
    public record Left(String format, Limit limit) {}

    public long failed() {
        return faults.values().stream().mapToLong(Long::longValue).sum();
    }
}
