package org.mailwright.ui.repair;

import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.WindowServices;

/** Puts the page's state together. */
public final class Repairs {

    private Repairs() {}

    public static RepairStep step(WindowServices services, Background background) {
        var policy = services.organisation().policy();
        return new RepairStep(
                new FoundList(
                        services.accounts(),
                        services.detector(),
                        services.catalog(),
                        address -> policy.allows(address.domain())),
                services.checker(),
                services.messages().locale().toLanguageTag(),
                background);
    }
}
