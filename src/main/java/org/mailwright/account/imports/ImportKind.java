package org.mailwright.account.imports;

import org.mailwright.model.Codes;

/** What a file or text turned out to be. The {@linkplain #code() code} is the word for it in JSON and in message keys. */
public enum ImportKind {
    /** Mailwright's own file. */
    PROFILE,
    /** The autoconfig file of Thunderbird and others, config-v1.1.xml. */
    AUTOCONFIG,
    /** Apple's configuration profile, plain or signed. */
    APPLE_PROFILE,
    /** Autodiscover's answer, plain old XML (MS-OXDSCLI). */
    AUTODISCOVER,
    /** Outlook's file for new profiles. */
    OUTLOOK_PRF,
    /** An export of Thunderbird for Android or K-9. */
    K9,
    /** A file of another program, which that program's own reader reads. */
    PROGRAM_FILE,
    /** Anything else that is text, such as a help page. */
    PASTED_TEXT;

    public String code() {
        return Codes.of(this);
    }
}
