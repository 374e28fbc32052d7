package org.mailwright.ui.signin;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mailwright.check.AccountChecker;
import org.mailwright.detect.Provenance;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Secret;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Ticker;
import org.mailwright.signin.ClosingPage;
import org.mailwright.signin.DeviceCode;
import org.mailwright.signin.SignInOffer;
import org.mailwright.signin.SignInRequest;
import org.mailwright.signin.SignInResult;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.BackgroundTask;
import org.mailwright.ui.page.SignInLookup;

/** The sign-in in the browser (OAuth 2.0), if the provider offers one. Tokens are kept in memory only. */
public final class BrowserStep {

    /** The progress of the sign-in. */
    public sealed interface State {

        record Idle() implements State {}

        /**
         * The browser shows the sign-in page.
         *
         * @param page the page, once it is known
         */
        record Waiting(Background.Job job, Optional<SignInPage> page) implements State {}

        /**
         * The person types a code on any device.
         *
         * @param code the code, once it is known
         */
        record Typing(Background.Job job, Optional<DeviceCode> code) implements State {}

        record SignedIn() implements State {}

        /** The user signed in, likely to another account. */
        record OtherAccount(String name) implements State {}

        record Failed(SignInResult.Failed failure) implements State {}
    }

    private final SignInLookup signIns;
    private final Background background;
    private final Consumer<URI> browser;
    private final ClosingPage page;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private final ReadOnlyObjectWrapper<Optional<SignInOffer>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final TokenHolder holder = new TokenHolder();
    private @Nullable AccountSettings account;
    private Background.Job lookup = () -> {};

    /** @param browser opens a page; called on the FX thread */
    public BrowserStep(SignInLookup signIns, Background background, Consumer<URI> browser, ClosingPage page) {
        this.signIns = signIns;
        this.background = background;
        this.browser = browser;
        this.page = page;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<SignInOffer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Whether a sign-in can be started. */
    boolean isOffered() {
        return offer.get().filter(SignInOffer::isReady).isPresent();
    }

    public boolean isRunning() {
        return state.get() instanceof State.Waiting || state.get() instanceof State.Typing;
    }

    boolean isSignedIn() {
        return state.get() instanceof State.SignedIn;
    }

    /** Whether the provider has a page to type a code on. */
    boolean hasCode() {
        return offer.get().filter(SignInOffer::mayHaveCode).isPresent();
    }

    /** Whether the token of the sign-in is used for a server. */
    boolean serves(ServerSettings server) {
        return isSignedIn() && covers(server);
    }

    /** Whether the offered sign-in covers this server. */
    boolean covers(ServerSettings server) {
        return offer.get().filter(way -> way.covers(server)).isPresent();
    }

    /** Looks up the account's sign-in. Keeps the tokens if account and servers are the same as before. */
    void show(AccountSettings settings, Provenance origin) {
        boolean same = account != null && isSame(account, settings);
        if (!same) leave();
        account = settings;
        if (same) return;
        lookup = background.run(() -> signIns.offers().apply(settings, origin), offer::set);
    }

    public void start() {
        if (isRunning()) return;
        begin(request -> {
            var task = BackgroundTask.of(
                    (Consumer<SignInPage> opened) ->
                            timed(request, () -> signIns.signIn().get().signIn(request, new Visitor(opened))),
                    this::opened,
                    this::end);
            var job = background.run(task.dropping(TokenHolder.Completed::close));
            return new State.Waiting(job, Optional.empty());
        });
    }

    /** Signs in by a code, in place of a browser that does not come back. */
    void startByCode() {
        cancel();
        begin(request -> {
            var task = BackgroundTask.of(
                    (Consumer<DeviceCode> shown) ->
                            timed(request, () -> signIns.byCode().get().signInByCode(request, shown)),
                    this::shown,
                    this::end);
            var job = background.run(task.dropping(TokenHolder.Completed::close));
            return new State.Typing(job, Optional.empty());
        });
    }

    private void begin(Function<SignInRequest, State> sign) {
        var settings = account;
        var way = offer.get();
        if (settings == null || way.isEmpty() || !isOffered()) return;
        boolean chooses = state.get() instanceof State.OtherAccount;
        forget();
        state.set(sign.apply(new SignInRequest(settings, way.get(), page, chooses)));
    }

    private static TokenHolder.Completed timed(SignInRequest request, Callable<SignInResult> sign) throws Exception {
        var began = Ticker.SYSTEM.now();
        var result = sign.call();
        return new TokenHolder.Completed(request, result, Ticker.SYSTEM.since(began));
    }

    /** Opens the sign-in page again. */
    void open() {
        if (state.get() instanceof State.Waiting(var job, var address))
            address.map(SignInPage::address).ifPresent(browser);
    }

    /** Accepts the other account. */
    void accept() {
        if (state.get() instanceof State.OtherAccount) state.set(new State.SignedIn());
    }

    public void cancel() {
        switch (state.get()) {
            case State.Waiting(var job, var _) -> leave(job);
            case State.Typing(var job, var _) -> leave(job);
            case State.Idle _, State.SignedIn _, State.OtherAccount _, State.Failed _ -> {}
        }
    }

    private void leave(Background.Job job) {
        job.cancel();
        state.set(new State.Idle());
    }

    /** Forgets the account, its tokens and its sign-in. */
    void leave() {
        forget();
        lookup.cancel();
        offer.set(Optional.empty());
        account = null;
    }

    /** Closes the tokens. */
    public void forget() {
        cancel();
        holder.close();
        state.set(new State.Idle());
    }

    /** A copy of the access token; the caller closes it. */
    Secret token() {
        return holder.access();
    }

    /** Wraps a checker so that it renews the token if a server refuses it. */
    AccountChecker checker(AccountChecker checker) {
        return holder.checker(checker, signIns.signIn());
    }

    private static boolean isSame(AccountSettings one, AccountSettings other) {
        return one.address().equals(other.address())
                && Stream.of(Side.values()).allMatch(side -> place(one, side).equals(place(other, side)));
    }

    /** What a token is valid for: protocol, host and methods, but not port and encryption. */
    private static Optional<String> place(AccountSettings settings, Side side) {
        return settings.server(side)
                .map(server -> server.protocol() + " " + server.endpoint().host() + " " + server.auth());
    }

    private void opened(SignInPage shown) {
        if (state.get() instanceof State.Waiting(var job, var _)) {
            state.set(new State.Waiting(job, Optional.of(shown)));
            browser.accept(shown.address());
        }
    }

    private void shown(DeviceCode code) {
        if (state.get() instanceof State.Typing(var job, var _)) state.set(new State.Typing(job, Optional.of(code)));
    }

    private void end(TokenHolder.Completed completed) {
        switch (completed.result()) {
            case SignInResult.Done(var tokens) -> {
                holder.hold(completed, tokens);
                state.set(new State.SignedIn());
            }
            case SignInResult.OtherAccount(var tokens, var name) -> {
                holder.hold(completed, tokens);
                state.set(new State.OtherAccount(name));
            }
            case SignInResult.Failed failure -> state.set(new State.Failed(failure));
        }
    }
}
