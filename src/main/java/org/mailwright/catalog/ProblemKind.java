package org.mailwright.catalog;

/** The ways in which a provider file can be wrong. Each has its sentence in the message bundle. */
enum ProblemKind {
    NOT_JSON,
    CUT_SHORT,
    TOO_DEEP,
    TOO_LARGE,
    BYTE_ORDER_MARK,
    NOT_UTF8,
    KEY_TWICE,
    NOT_OBJECT,
    NOT_ARRAY,
    NOT_TEXT,
    NOT_NUMBER,
    NOT_TRUTH,
    MISSING,
    EMPTY,
    TWICE,
    UNKNOWN_FIELD,
    UNKNOWN_WORD,
    CONTROL_CHARACTER,
    LENGTH,
    OUT_OF_RANGE,
    NOT_ID,
    NOT_COUNTRY,
    NOT_DOMAIN,
    NOT_DATE,
    NOT_HTTPS,
    NOT_TLS_VERSION,
    NOT_HOST,
    NOT_USERNAME,
    WRONG_SIDE,
    PORT,
    PLAINTEXT_FIRST,
    APPLIES_TO_STRANGER,
    SERVERS_OF_NONE,
    NO_SERVERS,
    UNTIL_BEFORE_SINCE,
    FILE_NAME,
    ID_TWICE,
    DOMAIN_TWICE,
    REPLACED_IN_CIRCLE,
    REPLACED_BY_NOBODY,
    FUTURE,
    FOLDER,
    UNREADABLE;

    /** The sentence's key. */
    String key() {
        return "catalog.fault." + Values.code(this);
    }
}
