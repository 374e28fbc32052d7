package org.mailwright.json;

import java.util.EnumSet;
import java.util.Set;
import org.mailwright.model.Codes;

/** What can be wrong with a JSON text, and with the kind of value that stands in it. */
public enum JsonFaultKind implements FaultKind {
    /** Bytes. Arguments: the limit in KiB. */
    TOO_LARGE,
    NOT_UTF8,
    BYTE_ORDER_MARK,

    /** Nothing more exact is known about it. */
    NOT_JSON,
    CUT_SHORT,
    /** Arguments: the limit. */
    TOO_DEEP,
    EXTRA_COMMA,
    MISSING_COMMA,
    MISSING_COLON,
    COMMENT,
    /** Single or typographic quotation marks. */
    WRONG_QUOTES,
    /** A text that does not end on its line. */
    OPEN_TEXT,
    /** A backslash that begins no escape, as in a Windows path. */
    BACKSLASH,
    /** A word that is none of true, false and null. */
    BARE_WORD,

    /** Arguments: the key. */
    KEY_TWICE,
    NOT_OBJECT,
    NOT_ARRAY,
    NOT_TEXT,
    NOT_NUMBER,
    NOT_TRUTH,
    /** Arguments: the key. */
    MISSING,
    /** An array without values. Arguments: the key. */
    EMPTY,
    /** A value that the array holds already. */
    TWICE,
    /** Arguments: the key, all keys that may stand there. */
    UNKNOWN_FIELD,
    /** Arguments: the key, the one that was meant, all keys that may stand there. */
    MISSPELT_FIELD,
    /** Arguments: the word, all words that may stand there. */
    UNKNOWN_WORD,
    CONTROL_CHARACTER,
    /** Arguments: the greatest length. */
    LENGTH,
    /** Arguments: the least and the greatest number. */
    OUT_OF_RANGE;

    private static final Set<JsonFaultKind> SLIPS = EnumSet.range(EXTRA_COMMA, BARE_WORD);

    @Override
    public String code() {
        return Codes.of(this);
    }

    /** Whether the text is not JSON, or nested too deeply: what follows has not been read. */
    public boolean endsReading() {
        return this == NOT_JSON || this == CUT_SHORT || this == TOO_DEEP || SLIPS.contains(this);
    }

    /** Whether a person's slip is known by name. The sentences about slips are the same for every kind of file. */
    public boolean isSlip() {
        return SLIPS.contains(this) || this == MISSPELT_FIELD;
    }
}
