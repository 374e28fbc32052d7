package org.mailwright.ui.repair;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.mailwright.account.FoundAccount;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.signin.BrowserStep;
import org.mailwright.ui.signin.SignInStep;

/** Puts the page's state together. */
public final class Repairs {

    private Repairs() {}

    /**
     * The step of accounts that stopped working.
     *
     * @param browser opens a page; called on the FX thread
     */
    public static RepairStep step(WindowServices services, Background background, Consumer<URI> browser) {
        var policy = services.organisation().policy();
        return new RepairStep(
                new FoundList(
                        services.accounts(),
                        services.detector(),
                        services.catalog(),
                        address -> policy.allows(address.domain())),
                new SignInStep(new BrowserStep(
                        services.signIns(),
                        background,
                        browser,
                        services.wording().closingPage())),
                services.checker(),
                services.messages().locale().toLanguageTag(),
                background);
    }

    /** The accounts that are this one, whatever its servers are. */
    static List<FoundAccount> alike(List<FoundAccount> accounts, FoundAccount wanted) {
        return accounts.stream()
                .filter(one -> one.program().equals(wanted.program())
                        && one.origin().equals(wanted.origin())
                        && one.email().equals(wanted.email()))
                .toList();
    }
}
