package org.mailwright.remedy;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.detect.Provenance;
import org.mailwright.model.Cause;
import org.mailwright.policy.Policy;

/**
 * The help that is available for an account, apart from the check's report.
 *
 * @param pages the provider's pages about the cause
 * @param appPasswordPage where the provider creates app passwords; one of the pages
 * @param browserSignIn the name to show for a sign-in in the browser; empty if the program has none for this account
 * @param plaintext whether the organisation lets people allow unencrypted connections
 * @param helpDesk the organisation's help desk, in its own words
 */
public record Help(
        List<URI> pages,
        Optional<URI> appPasswordPage,
        Optional<String> browserSignIn,
        boolean plaintext,
        Optional<String> helpDesk) {

    /** No provider and no organisation is known. */
    public static final Help NONE = new Help(List.of(), Optional.empty(), Optional.empty(), true, Optional.empty());

    /**
     * What provider and organisation have for a cause.
     *
     * @param browserSignIn the name to show for a sign-in in the browser, where there is one
     * @param consent where an administrator lets this program in, where there is such a page
     * @param language of the help desk's words
     */
    public static Help of(
            Provenance provenance,
            Cause cause,
            Optional<String> browserSignIn,
            Optional<URI> consent,
            Policy policy,
            Locale language) {
        var first = consent.filter(_ -> cause == Cause.OAUTH_ADMIN_CONSENT).stream();
        var pages = policy.helpDesk().pages(cause, provenance.pages(cause));
        return new Help(
                Stream.concat(first, pages.stream()).toList(),
                provenance.appPasswordPage(),
                browserSignIn,
                policy.plaintext(),
                policy.helpDesk().in(language));
    }

    public Help {
        pages = List.copyOf(pages);
    }
}
