package org.mailwright.remedy;

import java.util.List;
import org.mailwright.check.Observation;
import org.mailwright.model.Cause;

/** What a cause calls for, whatever the account: the one place where it is decided, for every cause. */
enum Step {
    PASSWORD,
    APP_PASSWORD,
    BROWSER,
    WAIT,
    TEST_AGAIN,
    ALLOW_PLAINTEXT,
    ALLOW_SERVERS,
    SETTINGS,
    REPORT;

    /** In the order of the words that say what to do: first the settings only where the first words are about them. */
    static List<Step> of(Cause cause) {
        return switch (cause) {
            case NONE -> List.of();
            case UNKNOWN -> List.of(REPORT);

            case INPUT_INVALID, DNS_NOT_FOUND, CONN_REFUSED, WRONG_PROTOCOL, TLS_MODE_MISMATCH -> List.of(SETTINGS);
            case STARTTLS_NOT_OFFERED, TLS_REQUIRED, AUTH_NOT_OFFERED, AUTH_REQUIRED -> List.of(SETTINGS);
            case AUTH_USERNAME_FORM, SENDER_REJECTED, RECIPIENT_REJECTED, RELAY_DENIED -> List.of(SETTINGS);
            case DISCO_NOT_FOUND, DOMAIN_NOT_FOUND, DOMAIN_NO_MAIL, DOMAIN_NOT_ALLOWED -> List.of(SETTINGS);
            case SERVER_NOT_ALLOWED -> List.of(SETTINGS, REPORT);

            case PORT_BLOCKED, WRONG_SERVER, GREETING_TIMEOUT, HELO_NAME_REJECTED -> List.of(SETTINGS, REPORT);
            case STARTTLS_STRIPPED, STARTTLS_REFUSED, TLS_HANDSHAKE_FAILED -> List.of(SETTINGS, REPORT);
            case CERT_HOSTNAME_MISMATCH, PREAUTH_REJECTED, OPEN_RELAY -> List.of(SETTINGS, REPORT);
            case AUTH_NO_COMMON_MECHANISM, DISCO_MALICIOUS, SMTPUTF8_UNSUPPORTED -> List.of(SETTINGS, REPORT);
            case IP_BLOCKED -> List.of(SETTINGS, TEST_AGAIN, REPORT);

            // Somebody else has to name the server first.
            case EHLO_REJECTED, TLS_VERSION_OLD, CERT_SELF_SIGNED, REFERRAL_REFUSED -> List.of(REPORT, SETTINGS);

            case DNS_TEMPORARY, SERVER_BUSY, AUTH_TEMPORARY, GREYLISTED, SERVER_STORAGE -> List.of(WAIT, REPORT);
            case AUTH_TOO_MANY, RATE_LIMITED, RESULT_UNKNOWN -> List.of(WAIT);
            case MAILBOX_IN_USE -> List.of(WAIT, SETTINGS);
            case ACCEPTED_NOT_DELIVERED -> List.of(WAIT, REPORT);
            case CONN_DROPPED -> List.of(WAIT, SETTINGS, REPORT);

            case CONN_UNREACHABLE, CERT_EXPIRED, CERT_NOT_YET_VALID, CERT_INTERCEPTED -> List.of(TEST_AGAIN, REPORT);
            case SERVER_REJECTS_CLIENT, CERT_UNTRUSTED_CA -> List.of(TEST_AGAIN, REPORT);
            case CONN_TIMEOUT, STARTTLS_INJECTION -> List.of(TEST_AGAIN, SETTINGS, REPORT);
            case PROTOCOL_VIOLATION -> List.of(SETTINGS, TEST_AGAIN, REPORT);
            case NOT_MAIL_SERVER -> List.of(TEST_AGAIN, SETTINGS);
            case CLOCK_WRONG, SERVER_ALERT, MAILBOX_FULL -> List.of(TEST_AGAIN);
            case AUTH_WEB_LOGIN_REQUIRED, AUTH_PROTOCOL_DISABLED -> List.of(TEST_AGAIN);
            case AUTH_ACCOUNT_LOCKED, SMTP_ACCESS_DISABLED, MAILBOX_MISSING -> List.of(TEST_AGAIN, REPORT);

            case TLS_CLIENT_CERT_REQUIRED, CERT_CHAIN_INCOMPLETE, CERT_WEAK, AUTH_SMTP_DISABLED -> List.of(REPORT);
            case REJECTED_SPAM, REJECTED_POLICY, MESSAGE_TOO_LARGE, DELIVERED_TO_JUNK -> List.of(REPORT);

            case AUTH_BAD_CREDENTIALS -> List.of(PASSWORD, APP_PASSWORD, SETTINGS);
            case AUTH_APP_PASSWORD_REQUIRED -> List.of(APP_PASSWORD, PASSWORD);
            case AUTH_OAUTH_REQUIRED, OAUTH_TOKEN_REJECTED -> List.of(BROWSER, REPORT);
            case OAUTH_DENIED, OAUTH_WRONG_ACCOUNT, OAUTH_STATE_MISMATCH, OAUTH_TIMEOUT -> List.of(BROWSER);
            case OAUTH_DEVICE_BLOCKED -> List.of(BROWSER, REPORT);
            case OAUTH_SCOPE_MISSING -> List.of(BROWSER);
            case OAUTH_TOKEN_ERROR -> List.of(WAIT, BROWSER, REPORT);
            case OAUTH_ADMIN_CONSENT -> List.of(REPORT);
            case OAUTH_CLIENT_INVALID -> List.of(REPORT, APP_PASSWORD, SETTINGS);

            case DISCO_PLAINTEXT_SERVERS -> List.of(SETTINGS, ALLOW_PLAINTEXT);
            case DISCO_INSECURE, DISCO_FOREIGN_HOST -> List.of(ALLOW_SERVERS, SETTINGS);
        };
    }

    /** What the observations leave of it: they can rule a step out, or show that only the network matters. */
    static List<Step> of(Cause cause, List<Observation> observations) {
        return observations.stream().findFirst().map(seen -> of(cause, seen)).orElseGet(() -> of(cause));
    }

    private static List<Step> of(Cause cause, Observation seen) {
        return switch (seen) {
            case OFFLINE, LOG_ON_PAGE -> List.of(TEST_AGAIN);
            case WEB_SERVER_ONLY -> List.of(SETTINGS, TEST_AGAIN);
            case PROXY_ONLY -> List.of(TEST_AGAIN, REPORT);
            case PASSWORD_RIGHT -> List.of(SETTINGS);
            case NETWORK_WORKS -> List.of(SETTINGS, TEST_AGAIN, REPORT);
            case REFUSED_TWICE, LOG_ON_NOT_TESTED -> of(cause);
        };
    }
}
