package org.mailwright.repair;

import java.util.ArrayList;
import java.util.List;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.ServerField;
import org.mailwright.model.Side;

/**
 * The same account in another program, or in another profile of the same one, and what differs there.
 *
 * @param differences empty if both have the same settings
 */
public record OtherProgram(FoundAccount other, List<Difference> differences) {

    /** More are no help. */
    private static final int MOST = 5;

    public OtherProgram {
        differences = List.copyOf(differences);
    }

    /** A field that the two have differently. Values are as in {@link FieldVerdict}. */
    public record Difference(Side side, ServerField field, String here, String there) {}

    /** The other accounts of the same address, in their order. Only what both have is compared. */
    public static List<OtherProgram> of(FoundAccount account, List<FoundAccount> all) {
        if (account.email().isEmpty()) return List.of();
        return all.stream()
                .filter(other -> isSame(account, other) && !other.equals(account))
                .limit(MOST)
                .map(other -> new OtherProgram(other, differences(account, other)))
                .toList();
    }

    private static boolean isSame(FoundAccount one, FoundAccount other) {
        return other.email()
                .filter(address -> address.toString()
                        .equalsIgnoreCase(one.email().orElseThrow().toString()))
                .isPresent();
    }

    private static List<Difference> differences(FoundAccount one, FoundAccount other) {
        var differences = new ArrayList<Difference>();
        for (var side : Side.values()) {
            var here = one.server(side);
            var there = other.server(side);
            if (here.isEmpty() || there.isEmpty()) continue;
            for (var field : ServerField.values()) {
                var value = ServerValues.of(here.get(), field);
                var theirs = ServerValues.of(there.get(), field);
                boolean known = !value.isEmpty() && !theirs.isEmpty();
                if (known && !value.equalsIgnoreCase(theirs)) {
                    differences.add(new Difference(side, field, value, theirs));
                }
            }
        }
        return differences;
    }
}
