package org.mailwright.json;

/** Ends the reading of a text, from any depth; it does not leave this package. */
final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final JsonFaultKind kind;
    private final int line;

    Malformed(JsonFaultKind kind, int line) {
        super(kind.code(), null, false, false);
        this.kind = kind;
        this.line = line;
    }

    JsonFaultKind kind() {
        return kind;
    }

    int line() {
        return line;
    }
}
