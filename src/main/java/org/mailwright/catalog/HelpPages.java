package org.mailwright.catalog;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.model.Cause;

/** The pages of a provider that help with a failure. */
public final class HelpPages {

    /** Where mail programs have to be let in first. */
    private static final Set<Hint.Code> SWITCHED_OFF =
            EnumSet.of(Hint.Code.ENABLE_IMAP, Hint.Code.ENABLE_THIRD_PARTY_ACCESS);

    private static final Set<Hint.Code> APP_PASSWORD =
            EnumSet.of(Hint.Code.APP_PASSWORD_REQUIRED, Hint.Code.APP_PASSWORD_IF_2FA);

    private static final Set<Hint.Code> ENABLED = EnumSet.of(
            Hint.Code.ENABLE_IMAP, Hint.Code.ENABLE_POP, Hint.Code.ENABLE_SMTP, Hint.Code.ENABLE_THIRD_PARTY_ACCESS);

    private HelpPages() {}

    /** The pages of its hints, then the page where the cause is dealt with, then its settings; none of them twice. */
    public static List<URI> of(Cause cause, List<Hint> hints, Map<Provider.Link, URI> links) {
        if (cause == Cause.NONE || cause == Cause.UNKNOWN) return List.of();
        return Stream.of(
                        hints.stream().flatMap(hint -> hint.url().stream()),
                        place(cause).map(links::get).stream(),
                        Optional.ofNullable(links.get(Provider.Link.CLIENT_SETTINGS)).stream())
                .flatMap(pages -> pages)
                .distinct()
                .toList();
    }

    /** Why the provider refuses most log-ons that it calls wrong, likeliest first; empty where nothing is known. */
    public static List<Cause> usualReasons(List<Hint> hints) {
        return Stream.of(
                        reason(hints, EnumSet.of(Hint.Code.APP_PASSWORD_REQUIRED), Cause.AUTH_APP_PASSWORD_REQUIRED),
                        reason(hints, SWITCHED_OFF, Cause.AUTH_PROTOCOL_DISABLED),
                        reason(hints, EnumSet.of(Hint.Code.APP_PASSWORD_IF_2FA), Cause.AUTH_APP_PASSWORD_REQUIRED))
                .flatMap(causes -> causes)
                .distinct()
                .toList();
    }

    private static Stream<Cause> reason(List<Hint> hints, Set<Hint.Code> codes, Cause cause) {
        return hints.stream().anyMatch(hint -> codes.contains(hint.code())) ? Stream.of(cause) : Stream.empty();
    }

    /** Where the provider creates app passwords. */
    public static Optional<URI> appPassword(List<Hint> hints, Map<Provider.Link, URI> links) {
        return Optional.ofNullable(links.get(Provider.Link.APP_PASSWORD))
                .or(() -> hints.stream()
                        .filter(hint -> hint.code() == Hint.Code.APP_PASSWORD_REQUIRED)
                        .flatMap(hint -> hint.url().stream())
                        .findFirst());
    }

    /** Where on its website the first step of a cause is done. */
    public static Optional<HelpPlace> where(Cause cause, List<Hint> hints, Map<Provider.Link, URI> links) {
        return switch (cause) {
            case AUTH_APP_PASSWORD_REQUIRED -> where(Provider.Link.APP_PASSWORD, links, hints, APP_PASSWORD);
            case AUTH_PROTOCOL_DISABLED -> where(Provider.Link.WEBMAIL, links, hints, ENABLED);
            case AUTH_WEB_LOGIN_REQUIRED, SMTP_ACCESS_DISABLED, MAILBOX_FULL, MAILBOX_MISSING ->
                where(Provider.Link.WEBMAIL, links, hints, Set.of());
            default -> Optional.empty();
        };
    }

    private static Optional<HelpPlace> where(
            Provider.Link page, Map<Provider.Link, URI> links, List<Hint> hints, Set<Hint.Code> codes) {
        var site = Optional.ofNullable(links.get(page)).map(URI::getHost);
        var menus = hints.stream()
                .filter(hint -> codes.contains(hint.code()) && !hint.menus().isEmpty())
                .findFirst()
                .map(Hint::menus)
                .orElse(Map.of());
        return site.isEmpty() && menus.isEmpty() ? Optional.empty() : Optional.of(new HelpPlace(site, menus));
    }

    private static Optional<Provider.Link> place(Cause cause) {
        return switch (cause) {
            case AUTH_BAD_CREDENTIALS, AUTH_APP_PASSWORD_REQUIRED -> Optional.of(Provider.Link.APP_PASSWORD);
            case AUTH_WEB_LOGIN_REQUIRED,
                    AUTH_PROTOCOL_DISABLED,
                    AUTH_SMTP_DISABLED,
                    AUTH_ACCOUNT_LOCKED,
                    SMTP_ACCESS_DISABLED,
                    MAILBOX_FULL,
                    MAILBOX_MISSING,
                    SERVER_ALERT -> Optional.of(Provider.Link.WEBMAIL);
            case SERVER_BUSY, SERVER_STORAGE, AUTH_TEMPORARY, GREETING_TIMEOUT, CONN_DROPPED, OAUTH_TOKEN_ERROR ->
                Optional.of(Provider.Link.STATUS);
            default -> Optional.empty();
        };
    }
}
