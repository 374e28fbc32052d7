package org.mailwright.practice.session;

import java.util.Arrays;

/**
 * How a log-on ends. Besides the right password and the wrong ones, a few passwords teach a failure of their own:
 *
 * <ul>
 *   <li>{@code locked}: the account is locked
 *   <li>{@code own-password}: the provider wants an app password in place of the account's own
 *   <li>{@code browser}: the provider wants a log-on in the browser first
 *   <li>{@code busy}: the log-on service is down for now
 * </ul>
 */
public enum LogOnRule {
    ACCEPTED("", "235 2.7.0 Logged on", "OK Logged on", "+OK Logged on"),
    WRONG(
            "",
            "535 5.7.8 User name or password is wrong",
            "NO [AUTHENTICATIONFAILED] User name or password is wrong",
            "-ERR [AUTH] User name or password is wrong"),
    LOCKED(
            "locked",
            "525 5.7.13 This account is locked",
            "NO [CONTACTADMIN] This account is locked",
            "-ERR [AUTH] This account is locked"),
    APP_PASSWORD(
            "own-password",
            "534 5.7.9 Application-specific password required",
            "NO [ALERT] Application-specific password required",
            "-ERR [AUTH] Application-specific password required"),
    BROWSER(
            "browser",
            "534 5.7.14 Please log in via your web browser and then try again",
            "NO [ALERT] Please log in via your web browser",
            "-ERR [AUTH] Please log in via your web browser"),
    BUSY(
            "busy",
            "454 4.7.0 Temporary authentication failure",
            "NO [UNAVAILABLE] Temporary authentication failure",
            "-ERR [SYS/TEMP] Temporary authentication failure");

    private final String password;
    private final String smtp;
    private final String imap;
    private final String pop3;

    LogOnRule(String password, String smtp, String imap, String pop3) {
        this.password = password;
        this.smtp = smtp;
        this.imap = imap;
        this.pop3 = pop3;
    }

    /** What a password other than the right one teaches; usually that it is wrong. */
    static LogOnRule lesson(String password) {
        return Arrays.stream(values())
                .filter(login -> !login.password.isEmpty() && login.password.equals(password))
                .findFirst()
                .orElse(WRONG);
    }

    /** Status codes: RFC 4954, section 6, and the registry of RFC 5248. */
    public String smtp() {
        return smtp;
    }

    /** Without the tag; response codes: RFC 5530. */
    public String imap() {
        return imap;
    }

    /** Response codes: RFC 3206. */
    public String pop3() {
        return pop3;
    }
}
