package org.mailwright.export.client;

/** Ends the reading of a {@link SigningKeyFile}; never leaves it. */
final class BadKeyFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final SigningKeyFile.Problem problem;

    BadKeyFile(SigningKeyFile.Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    SigningKeyFile.Problem problem() {
        return problem;
    }
}
