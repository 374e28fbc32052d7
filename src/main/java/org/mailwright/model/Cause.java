package org.mailwright.model;

import static org.mailwright.model.Turn.IT;
import static org.mailwright.model.Turn.NETWORK;
import static org.mailwright.model.Turn.PROVIDER;
import static org.mailwright.model.Turn.YOU;

import java.util.Optional;

/**
 * What can be wrong with an account, or with the way to it.
 *
 * <p>The {@linkplain #code() code} is stable: it is the value in JSON, the key of the words and the name of the help
 * page. The {@linkplain #turn() turn} says who has to take the first step.
 */
public enum Cause {
    NONE(YOU),
    /** A text or a reply that was not understood: nothing is claimed. */
    UNKNOWN(YOU),
    INPUT_INVALID(YOU),

    DNS_NOT_FOUND(YOU),
    DNS_TEMPORARY(NETWORK),
    CONN_REFUSED(YOU),
    CONN_TIMEOUT(NETWORK),
    CONN_UNREACHABLE(NETWORK),
    PORT_BLOCKED(YOU),
    CONN_DROPPED(YOU),

    GREETING_TIMEOUT(YOU),
    NOT_MAIL_SERVER(YOU),
    WRONG_PROTOCOL(YOU),
    WRONG_SERVER(YOU),
    SERVER_REJECTS_CLIENT(PROVIDER),
    SERVER_BUSY(PROVIDER),
    PROTOCOL_VIOLATION(YOU),
    EHLO_REJECTED(PROVIDER),
    HELO_NAME_REJECTED(YOU),

    TLS_MODE_MISMATCH(YOU),
    STARTTLS_NOT_OFFERED(YOU),
    STARTTLS_STRIPPED(YOU),
    STARTTLS_REFUSED(YOU),
    STARTTLS_INJECTION(NETWORK),
    TLS_HANDSHAKE_FAILED(YOU),
    TLS_VERSION_OLD(PROVIDER),
    TLS_CLIENT_CERT_REQUIRED(IT),
    CERT_EXPIRED(PROVIDER),
    CERT_NOT_YET_VALID(PROVIDER),
    CERT_SELF_SIGNED(PROVIDER),
    CERT_UNTRUSTED_CA(PROVIDER),
    CERT_CHAIN_INCOMPLETE(PROVIDER),
    CERT_HOSTNAME_MISMATCH(YOU),
    CERT_WEAK(PROVIDER),
    CERT_INTERCEPTED(YOU),
    CLOCK_WRONG(YOU),
    TLS_REQUIRED(YOU),
    PREAUTH_REJECTED(YOU),

    AUTH_NOT_OFFERED(YOU),
    AUTH_NO_COMMON_MECHANISM(YOU),
    AUTH_OAUTH_REQUIRED(YOU),
    AUTH_BAD_CREDENTIALS(YOU),
    AUTH_USERNAME_FORM(YOU),
    AUTH_APP_PASSWORD_REQUIRED(YOU),
    AUTH_WEB_LOGIN_REQUIRED(YOU),
    AUTH_SMTP_DISABLED(IT),
    AUTH_PROTOCOL_DISABLED(YOU),
    AUTH_ACCOUNT_LOCKED(PROVIDER),
    AUTH_TOO_MANY(YOU),
    AUTH_TEMPORARY(PROVIDER),
    AUTH_REQUIRED(YOU),

    OAUTH_DENIED(YOU),
    OAUTH_ADMIN_CONSENT(IT),
    OAUTH_CLIENT_INVALID(IT),
    OAUTH_TOKEN_ERROR(PROVIDER),
    OAUTH_TOKEN_REJECTED(YOU),
    OAUTH_WRONG_ACCOUNT(YOU),
    OAUTH_STATE_MISMATCH(YOU),
    OAUTH_TIMEOUT(YOU),
    OAUTH_DEVICE_BLOCKED(IT),
    OAUTH_SCOPE_MISSING(YOU),

    SENDER_REJECTED(YOU),
    RECIPIENT_REJECTED(YOU),
    RELAY_DENIED(YOU),
    GREYLISTED(PROVIDER),
    REJECTED_SPAM(YOU),
    REJECTED_POLICY(PROVIDER),
    IP_BLOCKED(NETWORK),
    RATE_LIMITED(YOU),
    MESSAGE_TOO_LARGE(YOU),
    MAILBOX_FULL(YOU),
    SERVER_STORAGE(PROVIDER),
    SMTP_ACCESS_DISABLED(YOU),
    RESULT_UNKNOWN(YOU),
    ACCEPTED_NOT_DELIVERED(YOU),
    DELIVERED_TO_JUNK(YOU),
    OPEN_RELAY(PROVIDER),
    SMTPUTF8_UNSUPPORTED(PROVIDER),

    MAILBOX_IN_USE(YOU),
    SERVER_ALERT(YOU),
    REFERRAL_REFUSED(IT),
    MAILBOX_MISSING(PROVIDER),

    DISCO_NOT_FOUND(YOU),
    DOMAIN_NOT_FOUND(YOU),
    DOMAIN_NO_MAIL(YOU),
    DOMAIN_NOT_ALLOWED(YOU),
    SERVER_NOT_ALLOWED(IT),
    DISCO_INSECURE(YOU),
    DISCO_FOREIGN_HOST(YOU),
    DISCO_PLAINTEXT_SERVERS(YOU),
    DISCO_MALICIOUS(YOU);

    private final Turn turn;

    Cause(Turn turn) {
        this.turn = turn;
    }

    /** The stable word, such as auth-app-password-required. */
    public String code() {
        return Codes.of(this);
    }

    /** Who has to take the first step of the advice. */
    public Turn turn() {
        return turn;
    }

    /** Whether the trouble passes by itself: only waiting helps. */
    public boolean isOverByWaiting() {
        return switch (this) {
            case GREYLISTED, SERVER_BUSY, SERVER_STORAGE, AUTH_TEMPORARY, RATE_LIMITED -> true;
            default -> false;
        };
    }

    public static Optional<Cause> parse(String code) {
        return Codes.parse(values(), Cause::code, code);
    }
}
