package org.mailwright.json;

/** A way in which a file can be wrong. Enums implement it; the code ends the key of the sentence about it. */
public interface FaultKind {

    /** Such as not-text. */
    String code();
}
