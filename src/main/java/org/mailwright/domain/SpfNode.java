package org.mailwright.domain;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * An SPF record with everything that it names looked up.
 *
 * @param redirect the record that holds where no branch matches
 */
record SpfNode(List<Branch> branches, Optional<SpfNode> redirect) {

    /**
     * A term and what it matches.
     *
     * @param included whose addresses match, where the term includes another record
     * @param sealed whether only the receiver of a message can tell what it matches: macros, and names by address
     */
    record Branch(char qualifier, boolean all, List<IpRange> ranges, Optional<SpfNode> included, boolean sealed) {

        Branch {
            ranges = List.copyOf(ranges);
        }
    }

    /** What a receiver makes of a message from an address (RFC 7208, section 2.6). */
    enum Result {
        PASS,
        FAIL,
        SOFTFAIL,
        NEUTRAL,
        /** Depends on more than the address. */
        UNSURE
    }

    SpfNode {
        branches = List.copyOf(branches);
    }

    Result result(InetAddress address) {
        boolean sealed = false;
        for (var branch : branches) {
            var included = branch.included().map(node -> node.result(address));
            sealed |= branch.sealed() || included.filter(Result.UNSURE::equals).isPresent();
            boolean matches = branch.all()
                    || branch.ranges().stream().anyMatch(range -> range.contains(address))
                    || included.filter(Result.PASS::equals).isPresent();
            if (matches) return sure(result(branch.qualifier()), sealed);
        }
        return sure(redirect.map(node -> node.result(address)).orElse(Result.NEUTRAL), sealed);
    }

    /** A pass stays one whatever an earlier term would have said: such terms pass too in every record that makes sense. */
    private static Result sure(Result result, boolean sealed) {
        return sealed && result != Result.PASS ? Result.UNSURE : result;
    }

    private static Result result(char qualifier) {
        return switch (qualifier) {
            case '-' -> Result.FAIL;
            case '~' -> Result.SOFTFAIL;
            case '?' -> Result.NEUTRAL;
            default -> Result.PASS;
        };
    }
}
