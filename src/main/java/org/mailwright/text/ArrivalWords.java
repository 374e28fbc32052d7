package org.mailwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckReport.Arrival;
import org.mailwright.model.Cause;

/** Says why the arrived test message may have been taken for junk, and which record of one's own domain would help. */
public final class ArrivalWords {

    private static final String PASS = "pass";

    private final Messages messages;

    public ArrivalWords(Messages messages) {
        this.messages = messages;
    }

    /** A sentence each; none where the message lies in the inbox and the domain is proven. */
    public List<String> of(CheckReport report) {
        return report.arrival()
                .filter(Arrival::found)
                .filter(arrival -> isJunk(report) || !isProven(arrival))
                .map(arrival -> lines(report, arrival))
                .orElse(List.of());
    }

    /** The folder's name as people know it. */
    public String folder(Arrival arrival) {
        return arrival.folder()
                .filter(name -> !name.equalsIgnoreCase("INBOX"))
                .orElseGet(() -> messages.get("stage.mailbox"));
    }

    private static boolean isJunk(CheckReport report) {
        return report.findings().stream().anyMatch(finding -> finding.cause() == Cause.DELIVERED_TO_JUNK);
    }

    /** What the server says nothing of is no failure. */
    private static boolean isProven(Arrival arrival) {
        return arrival.authentication().dmarc().map(PASS::equals).orElse(true);
    }

    private List<String> lines(CheckReport report, Arrival arrival) {
        var lines = new ArrayList<String>();
        var spam = arrival.spam();
        if (spam.filter().isPresent()) {
            lines.add(messages.get(
                    "arrival.filter", spam.filter().get(), spam.score().orElse("")));
        }
        if (!spam.tests().isEmpty()) lines.add(messages.get("arrival.tests", String.join(", ", spam.tests())));
        var domain = report.settings().from().domain().unicode();
        spam.signer()
                .filter(signer -> !isAligned(signer, domain))
                .ifPresent(signer -> lines.add(messages.get("arrival.signer", signer, domain)));
        var said = arrival.authentication();
        if (said.spf().filter(result -> !result.equals(PASS)).isPresent()) {
            lines.add(messages.get("arrival.spf", domain));
        }
        if (said.dkim().filter(result -> !result.equals(PASS)).isPresent()) {
            lines.add(messages.get("arrival.dkim", domain, spam.selector().orElse("…")));
        }
        if (said.dmarc().filter(result -> !result.equals(PASS)).isPresent()) {
            lines.add(messages.get("arrival.dmarc", domain));
        }
        return List.copyOf(lines);
    }

    private static boolean isAligned(String signer, String domain) {
        return signer.equalsIgnoreCase(domain)
                || domain.toLowerCase(Locale.ROOT).endsWith("." + signer.toLowerCase(Locale.ROOT))
                || signer.toLowerCase(Locale.ROOT).endsWith("." + domain.toLowerCase(Locale.ROOT));
    }
}
