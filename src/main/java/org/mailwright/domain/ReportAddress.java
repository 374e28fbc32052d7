package org.mailwright.domain;

import java.util.Optional;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;

/** Where receivers send their reports: a mailto address, with or without DMARC's limit of size. */
final class ReportAddress {

    private ReportAddress() {}

    /** The domain of the mailbox, or nothing where the text is no mailto address. */
    static Optional<DomainName> domain(String text) {
        if (!text.regionMatches(true, 0, "mailto:", 0, 7)) return Optional.empty();
        var address = text.substring(7).replaceFirst("![0-9]+[kmgtKMGT]?$", "").replaceFirst("\\?.*$", "");
        return EmailAddress.parse(
                        address.replace("%21", "!").replace("%2B", "+").replace("%40", "@"))
                .map(EmailAddress::domain);
    }
}
