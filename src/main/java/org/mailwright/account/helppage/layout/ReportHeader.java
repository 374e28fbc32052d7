package org.mailwright.account.helppage.layout;

import java.util.Set;

/** A header of a message, or a field of a delivery report (RFC 3464). */
final class ReportHeader {

    private static final Set<String> NAMES = Set.of(
            "reporting-mta",
            "remote-mta",
            "received-from-mta",
            "final-recipient",
            "original-recipient",
            "diagnostic-code",
            "arrival-date",
            "last-attempt-date",
            "received",
            "received-spf",
            "return-path",
            "delivered-to",
            "envelope-to",
            "message-id",
            "mime-version",
            "content-type",
            "content-description",
            "content-transfer-encoding",
            "auto-submitted",
            "dkim-signature",
            "authentication-results");

    private ReportHeader() {}

    /** Behind the mark of a list or a quotation, or none; the line is in small letters. */
    static boolean begins(String line) {
        int start = 0;
        while (start < line.length() && !Character.isLetter(line.charAt(start))) start++;
        int colon = line.indexOf(':', start);
        if (colon < 0) return false;
        var name = line.substring(start, colon).strip();
        return NAMES.contains(name) || name.startsWith("x-") && name.indexOf(' ') < 0;
    }
}
