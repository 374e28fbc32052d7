package org.mailwright.export.send;

import java.util.List;
import java.util.Set;

/**
 * A file that a target reads, with gaps for an account's values.
 *
 * @param name relative to a folder; NAME in it stands for the account's address
 * @param comment what begins a line of comment, so that a long sentence can go on in the next line; empty where lines are
 *     never broken
 */
record TargetFile(String name, String comment, List<Line> lines) {

    TargetFile {
        lines = List.copyOf(lines);
    }

    /** A line that is written where all conditions hold. */
    record Line(Set<Condition> when, List<Piece> pieces) {

        Line {
            when = Set.copyOf(when);
            pieces = List.copyOf(pieces);
        }
    }
}
