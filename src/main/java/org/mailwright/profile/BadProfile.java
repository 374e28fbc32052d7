package org.mailwright.profile;

import org.mailwright.profile.ProfileReading.Problem;
import org.mailwright.profile.ProfileReading.Refused;

/** Carries a refusal from the depth of a file to its reader; nobody else sees it. */
final class BadProfile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A path longer than this says nothing to a person. */
    private static final int MAX_PATH = 80;

    private final transient Refused refused;

    BadProfile(Problem problem, String path, int line) {
        super(problem.code(), null, false, false);
        var shown = path.length() > MAX_PATH ? path.substring(0, MAX_PATH) + "…" : path;
        this.refused = new Refused(problem, shown, line);
    }

    BadProfile(Problem problem, String path) {
        this(problem, path, 0);
    }

    Refused refused() {
        return refused;
    }
}
