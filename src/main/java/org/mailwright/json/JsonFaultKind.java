package org.mailwright.json;

import org.mailwright.model.Codes;

/** What can be wrong with a JSON text, and with the kind of value that stands in it. */
public enum JsonFaultKind implements FaultKind {
    /** Bytes. Arguments: the limit in KiB. */
    TOO_LARGE(Group.FILE),
    NOT_UTF8(Group.FILE),
    BYTE_ORDER_MARK(Group.FILE),

    /** Nothing more exact is known about it. */
    NOT_JSON(Group.SYNTAX),
    CUT_SHORT(Group.SYNTAX),
    /** Arguments: the limit. */
    TOO_DEEP(Group.SYNTAX),
    EXTRA_COMMA(Group.SLIP),
    MISSING_COMMA(Group.SLIP),
    MISSING_COLON(Group.SLIP),
    COMMENT(Group.SLIP),
    /** Single or typographic quotation marks. */
    WRONG_QUOTES(Group.SLIP),
    /** A text that does not end on its line. */
    OPEN_TEXT(Group.SLIP),
    /** A backslash that begins no escape, as in a Windows path. */
    BACKSLASH(Group.SLIP),
    /** A word that is none of true, false and null. */
    BARE_WORD(Group.SLIP),

    /** Arguments: the key. */
    KEY_TWICE(Group.CONTENT),
    NOT_OBJECT(Group.CONTENT),
    NOT_ARRAY(Group.CONTENT),
    NOT_TEXT(Group.CONTENT),
    NOT_NUMBER(Group.CONTENT),
    NOT_TRUTH(Group.CONTENT),
    /** Arguments: the key. */
    MISSING(Group.CONTENT),
    /** An array without values. Arguments: the key. */
    EMPTY(Group.CONTENT),
    /** A value that the array holds already. */
    TWICE(Group.CONTENT),
    /** Arguments: the key, all keys that may stand there. */
    UNKNOWN_FIELD(Group.CONTENT),
    /** Arguments: the key, the one that was meant, all keys that may stand there. */
    MISSPELT_FIELD(Group.CONTENT),
    /** Arguments: the word, all words that may stand there. */
    UNKNOWN_WORD(Group.CONTENT),
    CONTROL_CHARACTER(Group.CONTENT),
    /** Arguments: the greatest length. */
    LENGTH(Group.CONTENT),
    /** Arguments: the least and the greatest number. */
    OUT_OF_RANGE(Group.CONTENT);

    private enum Group {
        FILE,
        SYNTAX,
        SLIP,
        CONTENT
    }

    private final Group group;

    JsonFaultKind(Group group) {
        this.group = group;
    }

    @Override
    public String code() {
        return Codes.of(this);
    }

    /** Whether the text is not JSON, or nested too deeply: what follows has not been read. */
    public boolean endsReading() {
        return group == Group.SYNTAX || group == Group.SLIP;
    }

    /** Whether a person's slip is known by name. The sentences about slips are the same for every kind of file. */
    public boolean isSlip() {
        return group == Group.SLIP || this == MISSPELT_FIELD;
    }
}
