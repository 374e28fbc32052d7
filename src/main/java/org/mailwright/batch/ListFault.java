package org.mailwright.batch;

import org.mailwright.model.Codes;

/** Why a whole list cannot be used. */
public enum ListFault {
    EMPTY,
    /** A spreadsheet in its program's own format. */
    SPREADSHEET,
    /** Anything else that is no text, such as a PDF. */
    NO_TEXT,
    /** The first line is no row of a table. */
    BROKEN_HEADING,
    /** The first line is a person's and not one of column names. */
    NO_HEADING,
    NO_ADDRESS_COLUMN,
    COLUMN_TWICE,
    NO_PASSWORD_COLUMN;

    /** The word that ends the key of its sentence, such as no-heading. */
    public String code() {
        return Codes.of(this);
    }
}
