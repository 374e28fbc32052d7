package org.mailwright.export.server;

import org.mailwright.model.EmailAddress;

/** What differs from person to person where one file is for everybody. */
enum Variable {
    ADDRESS,
    /** What stands before the @, which is also the name that the person logs on to the computer with. */
    LOCAL_PART,
    FULL_NAME;

    /** The variable that a text stands for; the text itself if it is everybody's. */
    static Object of(String text, EmailAddress address) {
        if (address.isWritten(text)) return ADDRESS;
        return text.equals(address.localPart()) ? LOCAL_PART : text;
    }
}
