package org.mailwright.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file was not read, since somebody else than an administrator can have written it. */
public final class UntrustedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String culprit;

    UntrustedFileException(Path culprit) {
        super("untrusted: " + culprit);
        this.culprit = culprit.toString();
    }

    /** The file, or what lies on the way to it, that somebody else has in hand. */
    public String culprit() {
        return culprit;
    }
}
