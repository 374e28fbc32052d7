package org.mailwright.catalog;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.model.Protocol;

/**
 * Something that a provider wants beyond right settings. Its words are in the message bundle.
 *
 * @param url the provider's own page about it
 * @param appliesTo the protocols it is about; empty for all
 * @param since the first day it holds, where that is known
 * @param until the last day it holds, where it will end
 * @param menus the labels on the way to it on the provider's website, by language
 */
public record Hint(
        Code code,
        Optional<URI> url,
        Set<Protocol> appliesTo,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Map<String, String> menus) {

    public Hint {
        appliesTo = Set.copyOf(appliesTo);
        menus = Map.copyOf(menus);
    }

    /** A hint that holds always. */
    public Hint(Code code, Optional<URI> url, Set<Protocol> appliesTo) {
        this(code, url, appliesTo, Optional.empty(), Optional.empty(), Map.of());
    }

    public boolean holdsOn(LocalDate day) {
        return since.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The protocols that a provider lets nobody use before they are switched on, by its hints. */
    public static Set<Protocol> switchedOff(List<Hint> hints) {
        return hints.stream().flatMap(Hint::switchedOff).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Protocol> switchedOff() {
        return switch (code) {
            case ENABLE_IMAP -> Stream.of(Protocol.IMAP);
            case ENABLE_POP -> Stream.of(Protocol.POP3);
            case ENABLE_SMTP -> Stream.of(Protocol.SMTP);
            case ENABLE_THIRD_PARTY_ACCESS -> appliesTo.isEmpty() ? Stream.of(Protocol.values()) : appliesTo.stream();
            default -> Stream.empty();
        };
    }

    /** What it is about. The names stand in provider files and in JSON. */
    public enum Code {
        APP_PASSWORD_REQUIRED,
        APP_PASSWORD_IF_2FA,
        TWO_FACTOR_REQUIRED,
        ENABLE_IMAP,
        ENABLE_POP,
        ENABLE_SMTP,
        ENABLE_THIRD_PARTY_ACCESS,
        OAUTH2_ONLY,
        PASSWORD_LOGIN_DISABLED,
        ADMIN_MAY_BLOCK_SMTP_AUTH,
        /** The provider has switched off sending with a password; an administrator can switch it on again. */
        SMTP_PASSWORD_OFF_BY_DEFAULT,
        PAID_PLAN_ONLY,
        BRIDGE_REQUIRED,
        NO_IMAP_SMTP,
        FROM_MUST_MATCH_LOGIN,
        REGION_SPECIFIC_HOST,
        ON_NETWORK_ONLY,
        MIGRATING,
        IMAP_ID_REQUIRED,
        SEPARATE_MAIL_PASSWORD,
        /** The log-on name is one that the provider gave out, and cannot be told from the address. */
        SEPARATE_LOGIN_NAME,
        CERT_NAME_MISMATCH_KNOWN,
        /** The provider has ended its mail service, and nobody took the mailboxes over. */
        SERVICE_CLOSED,
        /** The provider has ended its mail service, and another took over the mailboxes of those who asked for it. */
        MOVED_ON_REQUEST
    }
}
