package org.mailwright.check.session;

import java.util.regex.Pattern;

/** Tells the test message from all others by its Message-ID, also where a server gave it another and kept ours beside. */
final class TestHeader {

    /** The fields that may hold our Message-ID. */
    static final String FIELDS = "MESSAGE-ID X-MICROSOFT-ORIGINAL-MESSAGE-ID X-GOOGLE-ORIGINAL-MESSAGE-ID";

    /** A field at the beginning of a line, or of a header that came in quotation marks; folded or not. */
    private static final Pattern ID = Pattern.compile(
            "(?im)(?:^|\")(?:Message-ID|X-Microsoft-Original-Message-ID|X-Google-Original-Message-ID)[ \\t]*+:"
                    + "((?:[^\\r\\n]|\\r?\\n[ \\t])*+)");

    private TestHeader() {}

    /** Whether it is the message's own: an answer to it and a notice about it hold the token too, in other fields. */
    static boolean isOf(String header, String token) {
        return ID.matcher(header).results().anyMatch(field -> field.group(1).contains(token));
    }
}
