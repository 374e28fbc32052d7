package org.mailwright.ui;

import java.time.Duration;
import java.util.Set;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.detect.Candidate;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Side;
import org.mailwright.text.Messages;

/** Says what is to be checked, from what the person chose and wishes. */
final class TestRequests {

    private final SettingsStep settings;
    private final TestWishes wishes;
    private final Messages messages;

    TestRequests(SettingsStep settings, TestWishes wishes, Messages messages) {
        this.settings = settings;
        this.wishes = wishes;
        this.messages = messages;
    }

    /**
     * A whole test.
     *
     * @param wait how long before it begins
     */
    CheckRequest test(AccountSettings account, Set<Side> sides, Duration wait) {
        return request(
                account,
                sides,
                wishes.recipient(account.address()),
                sides.size() == 2 ? CheckRequest.USUAL_WAIT : Duration.ZERO,
                wishes.extras().withAfter(wait));
    }

    /** Only to find the message that a test has sent, and to remove it. */
    CheckRequest removal(CheckReport report, String messageId) {
        var account = report.settings();
        return request(
                account,
                Set.of(Side.INCOMING),
                account.address(),
                Duration.ZERO,
                CheckOptions.NONE.withSought(messageId).withRemoval(true));
    }

    private CheckRequest request(
            AccountSettings account, Set<Side> sides, EmailAddress to, Duration arrival, CheckOptions extras) {
        return new CheckRequest(
                account,
                sides,
                to,
                arrival,
                settings.consent().acceptsPlaintextProperty().get(),
                settings.chosen().flatMap(Candidate::provider).map(Candidate.ProviderName::id),
                messages.locale().toLanguageTag(),
                extras);
    }
}
