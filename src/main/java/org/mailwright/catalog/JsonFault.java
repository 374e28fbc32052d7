package org.mailwright.catalog;

/** Text that is no JSON, or JSON that we decline to read further. */
final class JsonFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final ProblemKind flaw;
    private final String argument;
    private final String path;
    private final int line;

    JsonFault(ProblemKind flaw, String argument, String path, int line) {
        super(flaw + " at line " + line);
        this.flaw = flaw;
        this.argument = argument;
        this.path = path;
        this.line = line;
    }

    ProblemKind flaw() {
        return flaw;
    }

    String argument() {
        return argument;
    }

    String path() {
        return path;
    }

    int line() {
        return line;
    }
}
