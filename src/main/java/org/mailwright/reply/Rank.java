package org.mailwright.reply;

/** How much a part of a text counts. The best that is there decides; in the order of the constants. */
enum Rank {
    /** Words for machines: response codes (RFC 5530, RFC 3206), enhanced status codes, names of errors. */
    CODE,
    /** A sentence that names one cause. */
    SENTENCE,
    /** A sentence that names only what did not work, such as "login failed". */
    GENERAL,
    /** A program's own number, such as 0x800CCC0E, or a dialog's title. */
    NUMBER,
    /** The reply code alone, with words that are not known. */
    CLASS
}
