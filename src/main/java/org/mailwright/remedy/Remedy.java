package org.mailwright.remedy;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;

/** One thing that a person can do about a failed check, with a button or an option of the program. */
public sealed interface Remedy {

    /** The stable word that stands in JSON, such as enter-password. */
    default String code() {
        return switch (this) {
            case UseServer use -> use.change().code();
            case EnterPassword() -> "enter-password";
            case CreateAppPassword _ -> "create-app-password";
            case SignInInBrowser _ -> "sign-in-browser";
            case WaitAndRetry _ -> "wait-and-retry";
            case TestAgain() -> "test-again";
            case AllowPlaintext() -> "allow-plaintext";
            case AllowServers() -> "allow-servers";
            case ChangeSettings() -> "change-settings";
            case OpenPage _ -> "open-page";
            case CopyReport() -> "copy-report";
            case CallHelpDesk _ -> "call-help-desk";
        };
    }

    /**
     * Test again with another server setting.
     *
     * @param server as it should be
     * @param verified whether the check tried it and it works
     */
    record UseServer(SettingChange change, ServerSettings server, boolean verified) implements Remedy {

        public Side side() {
            return server.protocol().side();
        }
    }

    /** Type the password again and test again. */
    record EnterPassword() implements Remedy {}

    /**
     * Create an app password at the provider and enter it in place of the usual one.
     *
     * @param page where the provider creates them
     */
    record CreateAppPassword(Optional<URI> page) implements Remedy {}

    /**
     * Sign in again in the browser (OAuth 2.0).
     *
     * @param provider its name, as a button shows it
     */
    record SignInInBrowser(String provider) implements Remedy {}

    /**
     * Change nothing, and test again later.
     *
     * @param pause after which the program can test again by itself; empty if nobody knows how long it takes
     */
    record WaitAndRetry(Optional<Duration> pause) implements Remedy {}

    /** Test again as soon as something outside the account is put right, such as the network or the clock. */
    record TestAgain() implements Remedy {}

    /** Allow a connection without encryption. */
    record AllowPlaintext() implements Remedy {}

    /** Confirm that the servers belong to the provider, although their source cannot be trusted. */
    record AllowServers() implements Remedy {}

    /** Change the settings by hand. */
    record ChangeSettings() implements Remedy {}

    /** Open a page of the provider about this. */
    record OpenPage(URI page) implements Remedy {}

    /** Hand the report to those who can solve it. */
    record CopyReport() implements Remedy {}

    /**
     * Turn to the organisation's help desk.
     *
     * @param contact in the organisation's own words
     */
    record CallHelpDesk(String contact) implements Remedy {}
}
