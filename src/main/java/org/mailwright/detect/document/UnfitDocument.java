package org.mailwright.detect.document;

import org.mailwright.model.Cause;

/** A document that is not fit to be used, and why: broken, or made to do harm. */
public final class UnfitDocument extends Exception {

    private static final long serialVersionUID = 1L;

    private final Cause what;

    private UnfitDocument(Cause what, String message) {
        super(message);
        this.what = what;
    }

    public static UnfitDocument broken(String message) {
        return new UnfitDocument(Cause.PROTOCOL_VIOLATION, message);
    }

    static UnfitDocument malicious(String message) {
        return new UnfitDocument(Cause.DISCO_MALICIOUS, message);
    }

    /** Another kind of document: there are no settings here, and no danger. */
    static UnfitDocument page() {
        return new UnfitDocument(Cause.DISCO_NOT_FOUND, "a web page");
    }

    public boolean isPage() {
        return what == Cause.DISCO_NOT_FOUND;
    }

    /** {@link Cause#PROTOCOL_VIOLATION} {@link Cause#DISCO_MALICIOUS}, or {@link Cause#DISCO_NOT_FOUND} for a web page. */
    public Cause what() {
        return what;
    }
}
