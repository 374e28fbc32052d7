package org.mailwright.detect.document;

import java.net.URI;
import java.util.Optional;
import org.mailwright.detect.BrokenFile;
import org.mailwright.detect.BrokenFile.Fault;
import org.mailwright.model.Cause;

/** A document that is not fit to be used, and why: broken, made to do harm, or another kind of document. */
public final class UnfitDocument extends Exception {

    private static final long serialVersionUID = 1L;

    private final Cause what;
    private final Fault fault;
    private final int line;

    private UnfitDocument(Cause what, Fault fault, int line) {
        super(fault.name());
        this.what = what;
        this.fault = fault;
        this.line = line;
    }

    public static UnfitDocument broken(Fault fault) {
        return broken(fault, 0);
    }

    /** @param line where the fault is, counted from 1; 0 where that is not known */
    static UnfitDocument broken(Fault fault, int line) {
        return new UnfitDocument(Cause.PROTOCOL_VIOLATION, fault, line);
    }

    static UnfitDocument malicious() {
        return new UnfitDocument(Cause.DISCO_MALICIOUS, Fault.DANGEROUS, 0);
    }

    /** There are no settings here, and no danger. */
    static UnfitDocument page() {
        return new UnfitDocument(Cause.DISCO_NOT_FOUND, Fault.FORMAT, 0);
    }

    public boolean isPage() {
        return what == Cause.DISCO_NOT_FOUND;
    }

    /** {@link Cause#PROTOCOL_VIOLATION} {@link Cause#DISCO_MALICIOUS}, or {@link Cause#DISCO_NOT_FOUND} for a web page. */
    public Cause what() {
        return what;
    }

    /** The file by its address, without what was asked behind it, and its fault; nothing for a web page, which is no settings file. */
    public Optional<BrokenFile> at(URI asked) {
        var where = URI.create(asked.toString().replaceFirst("\\?.*", ""));
        return isPage() ? Optional.empty() : Optional.of(new BrokenFile(where, fault, line));
    }
}
