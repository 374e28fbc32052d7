package org.mailwright.catalog;

import org.mailwright.json.FaultKind;
import org.mailwright.model.Codes;

/** What can be wrong with a provider file besides its JSON. */
enum ProblemKind implements FaultKind {
    NOT_ID,
    NOT_COUNTRY,
    NOT_DOMAIN,
    NOT_DATE,
    NOT_HTTPS,
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
    UNREADABLE,
    UNTRUSTED;

    @Override
    public String code() {
        return Codes.of(this);
    }
}
