package org.mailwright.catalog;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.model.Cause;

/** The pages of a provider that help with a failure. */
public final class HelpPages {

    private HelpPages() {}

    /** The pages of its hints, then the page where the cause is dealt with, then its settings; none of them twice. */
    public static List<URI> of(Cause cause, List<Hint> hints, Map<Provider.Link, URI> links) {
        if (cause == Cause.NONE) return List.of();
        return Stream.of(
                        hints.stream().flatMap(hint -> hint.url().stream()),
                        place(cause).map(links::get).stream(),
                        Optional.ofNullable(links.get(Provider.Link.CLIENT_SETTINGS)).stream())
                .flatMap(pages -> pages)
                .distinct()
                .toList();
    }

    /** Where the provider creates app passwords. */
    public static Optional<URI> appPassword(List<Hint> hints, Map<Provider.Link, URI> links) {
        return Optional.ofNullable(links.get(Provider.Link.APP_PASSWORD))
                .or(() -> hints.stream()
                        .filter(hint -> hint.code() == Hint.Code.APP_PASSWORD_REQUIRED)
                        .flatMap(hint -> hint.url().stream())
                        .findFirst());
    }

    private static Optional<Provider.Link> place(Cause cause) {
        return switch (cause) {
            case AUTH_BAD_CREDENTIALS, AUTH_APP_PASSWORD_REQUIRED -> Optional.of(Provider.Link.APP_PASSWORD);
            case AUTH_WEB_LOGIN_REQUIRED,
                    AUTH_PROTOCOL_DISABLED,
                    AUTH_SMTP_DISABLED,
                    AUTH_ACCOUNT_LOCKED,
                    MAILBOX_FULL,
                    SERVER_ALERT -> Optional.of(Provider.Link.WEBMAIL);
            case SERVER_BUSY, SERVER_STORAGE, AUTH_TEMPORARY, GREETING_TIMEOUT, CONN_DROPPED, OAUTH_TOKEN_ERROR ->
                Optional.of(Provider.Link.STATUS);
            default -> Optional.empty();
        };
    }
}
