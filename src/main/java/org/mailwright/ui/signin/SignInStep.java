package org.mailwright.ui.signin;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mailwright.catalog.Hint;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckReport;
import org.mailwright.check.Credentials;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.ProviderName;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Secret;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.remedy.Help;
import org.mailwright.report.SettingsOrigin;
import org.mailwright.signin.SignInResult;
import org.mailwright.text.PasswordName;
import org.mailwright.ui.page.AccountState;

/** The password, and what the account needs besides it. */
public final class SignInStep implements AccountState {

    /**
     * What signing in to the account's servers needs.
     *
     * @param password whether a password is needed, that is, no sign-in in the browser replaces it
     * @param testable the sides that can be tested now
     * @param hosts where the password goes
     * @param encrypted whether it goes there only over an encrypted connection
     * @param browserOnly whether a side accepts only a sign-in in the browser and there was none yet
     */
    public record Wanted(
            boolean password,
            boolean ownOutgoing,
            Set<Side> testable,
            List<String> hosts,
            boolean encrypted,
            boolean browserOnly,
            List<Hint> hints) {

        static final Wanted NOTHING = new Wanted(false, false, Set.of(), List.of(), true, false, List.of());

        public Wanted {
            testable = Set.copyOf(testable);
            hosts = List.copyOf(hosts);
            hints = List.copyOf(hints);
        }
    }

    private final BrowserStep browser;
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty outgoingPassword = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Wanted> wanted = new ReadOnlyObjectWrapper<>(Wanted.NOTHING);

    private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
    private Optional<AccountSettings> account = Optional.empty();
    private Optional<Candidate> candidate = Optional.empty();
    private Function<Cause, SettingsOrigin> origin = SignInStep::noOrigin;

    public SignInStep(BrowserStep browser) {
        this.browser = browser;
        browser.stateProperty().subscribe((_, _) -> look());
    }

    public BrowserStep browser() {
        return browser;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /** The outgoing server's own password; empty for the same password. */
    StringProperty outgoingPasswordProperty() {
        return outgoingPassword;
    }

    public ReadOnlyObjectProperty<Wanted> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** The password that is meant, as far as the provider is known. */
    PasswordName passwordName() {
        return PasswordName.of(
                wanted.get().hints(), candidate.flatMap(Candidate::provider).map(ProviderName::name));
    }

    /** The account's address, for display. */
    ReadOnlyStringProperty addressProperty() {
        return address.getReadOnlyProperty();
    }

    /**
     * Takes the account to sign in to.
     *
     * @param whence the candidate that the settings come from
     * @param where the origin of the settings, for the report of a failure
     */
    public void show(AccountSettings settings, Optional<Candidate> whence, Function<Cause, SettingsOrigin> where) {
        origin = where;
        address.set(settings.address().display());
        account = Optional.of(settings);
        candidate = whence;
        browser.show(settings, whence.map(Candidate::provenance).orElse(Provenance.MANUAL));
        look();
    }

    /** Takes an account of another program. Nothing of it is reported. */
    public void show(AccountSettings settings, Optional<Candidate> whence) {
        show(settings, whence, SignInStep::noOrigin);
    }

    private void look() {
        account.ifPresent(settings -> wanted.set(wanted(settings)));
    }

    private Wanted wanted(AccountSettings settings) {
        var testable = EnumSet.noneOf(Side.class);
        for (var side : Side.values()) {
            if (settings.server(side).filter(server -> !needsBrowser(server)).isPresent()) testable.add(side);
        }
        var servers = Stream.of(settings.incoming(), settings.outgoing())
                .flatMap(Optional::stream)
                .toList();
        return new Wanted(
                servers.stream().anyMatch(this::needsPassword),
                settings.outgoingLogin() == OutgoingLogin.OWN
                        && settings.incoming().filter(this::needsPassword).isPresent()
                        && settings.outgoing().filter(this::needsPassword).isPresent(),
                testable,
                servers.stream()
                        .filter(this::needsPassword)
                        .map(server -> server.endpoint().host())
                        .distinct()
                        .toList(),
                servers.stream().filter(this::needsPassword).allMatch(server -> server.encryption() != Encryption.NONE),
                servers.stream().anyMatch(this::needsBrowser),
                candidate.map(Candidate::hints).orElse(List.of()).stream()
                        .filter(hint -> concerns(hint, servers))
                        .toList());
    }

    Optional<String> passwordProblem() {
        return wanted.get().password() && password.get().isEmpty()
                ? Optional.of("signin.problem.empty")
                : Optional.empty();
    }

    public boolean isReady() {
        return passwordProblem().isEmpty() && !wanted.get().testable().isEmpty();
    }

    /** The settings with OAuth 2.0 as the only method where the token is used. */
    public AccountSettings tried(AccountSettings settings) {
        var tried = settings;
        for (var side : Side.values()) {
            var server = settings.server(side).filter(browser::serves);
            if (server.isPresent()) tried = tried.withServer(server.get().withAuth(List.of(AuthMethod.OAUTH2)));
        }
        return tried;
    }

    /** Wraps a checker for the account's way to sign in. */
    public UnaryOperator<AccountChecker> way(AccountSettings settings) {
        boolean served = Stream.of(settings.incoming(), settings.outgoing())
                .flatMap(Optional::stream)
                .anyMatch(browser::serves);
        return served ? browser::checker : UnaryOperator.identity();
    }

    /** Copies of the secrets; the caller closes them. */
    public Credentials credentials(AccountSettings settings) {
        boolean own = wanted.get().ownOutgoing() && !outgoingPassword.get().isEmpty();
        var sending = own ? outgoingPassword.get() : password.get();
        return new Credentials(
                secret(settings.incoming(), password.get()), Optional.of(secret(settings.outgoing(), sending)));
    }

    /** Where the settings come from, for the report of a failure. */
    SettingsOrigin origin(Cause cause) {
        return origin.apply(cause);
    }

    /** The report of a failed sign-in in the browser. */
    Optional<CheckReport> report(SignInResult.Failed failure) {
        return account.map(settings -> {
            var side = settings.incoming().filter(browser::covers).isPresent() ? Side.INCOMING : Side.OUTGOING;
            return CheckReport.refused(settings, side, Stage.OAUTH, failure.cause(), failure.words());
        });
    }

    private Secret secret(Optional<ServerSettings> server, String typed) {
        return server.filter(browser::serves).isPresent() ? browser.token() : Secret.of(typed);
    }

    @Override
    public void forget() {
        password.set("");
        outgoingPassword.set("");
        account = Optional.empty();
        candidate = Optional.empty();
        origin = SignInStep::noOrigin;
        address.set("");
        browser.leave();
        wanted.set(Wanted.NOTHING);
    }

    private boolean needsPassword(ServerSettings server) {
        return server.needsLogin() && !isBrowserOnly(server) && !browser.serves(server);
    }

    private boolean needsBrowser(ServerSettings server) {
        return isBrowserOnly(server) && !browser.serves(server);
    }

    private static boolean isBrowserOnly(ServerSettings server) {
        return server.auth().stream().allMatch(way -> way == AuthMethod.OAUTH2);
    }

    private static boolean concerns(Hint hint, List<ServerSettings> servers) {
        return hint.appliesTo().isEmpty()
                || servers.stream().anyMatch(server -> hint.appliesTo().contains(server.protocol()));
    }

    private static SettingsOrigin noOrigin(Cause cause) {
        return new SettingsOrigin(Provenance.MANUAL, Map.of(), Help.NONE);
    }
}
