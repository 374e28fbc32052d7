package org.mailwright.account.helppage.line;

import java.util.ArrayList;
import java.util.List;

/** The ports of mail that a row of a table without edges runs together, as in 993995465. No port begins another one. */
final class GluedPorts {

    private static final List<Integer> PORTS = List.of(993, 995, 465, 587, 143, 110, 25);

    /** In digits: two ports of TLS. A phone number is longer. */
    private static final int SHORTEST = 6;

    private static final int LONGEST = 15;

    private GluedPorts() {}

    /** The ports, or none if the digits are anything else. */
    static List<Integer> of(String digits) {
        if (digits.length() < SHORTEST || digits.length() > LONGEST) return List.of();
        var found = new ArrayList<Integer>();
        int at = 0;
        while (at < digits.length()) {
            int from = at;
            var port = PORTS.stream()
                    .filter(one -> digits.startsWith(one.toString(), from))
                    .findFirst();
            if (port.isEmpty()) return List.of();
            found.add(port.get());
            at += port.get().toString().length();
        }
        return found;
    }
}
