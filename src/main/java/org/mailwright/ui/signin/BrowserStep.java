package org.mailwright.ui.signin;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.mailwright.check.AccountChecker;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Secret;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.signin.ClosingPage;
import org.mailwright.signin.SignInOffer;
import org.mailwright.signin.SignInRequest;
import org.mailwright.signin.SignInResult;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.SignInLookup;

/** Signs the person in through the browser, where the provider has such a way. The tokens stay in memory. */
public final class BrowserStep {

    /** How far the sign-in is. */
    public sealed interface State {

        record Idle() implements State {}

        /**
         * The person is at the sign-in page.
         *
         * @param page its address, once it is known
         */
        record Waiting(Background.Job job, Optional<URI> page) implements State {}

        record SignedIn() implements State {}

        /** A sign-in to what looks like another account. */
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

    /** @param browser shows a page to the person; asked on the FX thread */
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

    /** Whether the person can be sent to the provider's page. */
    public boolean isOffered() {
        return offer.get().flatMap(SignInOffer::client).isPresent();
    }

    public boolean isRunning() {
        return state.get() instanceof State.Waiting;
    }

    boolean isSignedIn() {
        return state.get() instanceof State.SignedIn;
    }

    /** Whether a server is logged on to with what the sign-in gave. */
    boolean serves(ServerSettings server) {
        return isSignedIn() && covers(server);
    }

    /** Whether the offered sign-in is one for this server. */
    boolean covers(ServerSettings server) {
        return offer.get().filter(way -> way.covers(server)).isPresent();
    }

    /** Looks for the account's way to sign in; a sign-in to the same account and servers still counts. */
    void show(AccountSettings settings, Optional<String> provider) {
        var before = account;
        account = settings;
        if (before != null && isSame(before, settings)) return;
        forget();
        offer.set(Optional.empty());
        lookup.cancel();
        lookup = background.run(() -> signIns.offers().apply(settings, provider), offer::set);
    }

    public void start() {
        var settings = account;
        var way = offer.get();
        if (settings == null || way.isEmpty() || !isOffered() || isRunning()) return;
        boolean chooses = state.get() instanceof State.OtherAccount;
        forget();
        var request = new SignInRequest(settings, way.get(), page, chooses);
        var job = background.run(
                (Consumer<URI> opened) -> {
                    long began = System.nanoTime();
                    var result = signIns.signIn().get().signIn(request, opened);
                    return new TokenHolder.Completed(request, result, Duration.ofNanos(System.nanoTime() - began));
                },
                this::opened,
                this::end);
        state.set(new State.Waiting(job, Optional.empty()));
    }

    /** Shows the sign-in page once more. */
    void open() {
        if (state.get() instanceof State.Waiting(var job, var address)) address.ifPresent(browser);
    }

    /** The person says that the account is the right one after all. */
    void accept() {
        if (state.get() instanceof State.OtherAccount) state.set(new State.SignedIn());
    }

    public void cancel() {
        if (state.get() instanceof State.Waiting(var job, var address)) {
            job.cancel();
            state.set(new State.Idle());
        }
    }

    /** Lets the tokens go. */
    public void forget() {
        cancel();
        holder.close();
        state.set(new State.Idle());
    }

    /** A fresh copy of the access token, for whoever asks to close. */
    Secret token() {
        return holder.access();
    }

    /** The checker for an account that is logged on to with the token. */
    AccountChecker checker(AccountChecker checker) {
        return holder.checker(checker, signIns.signIn());
    }

    private static boolean isSame(AccountSettings one, AccountSettings other) {
        return one.address().equals(other.address())
                && Stream.of(Side.values()).allMatch(side -> place(one, side).equals(place(other, side)));
    }

    /** What a token is asked for: a protocol of a server, in whatever way it is reached. */
    private static Optional<String> place(AccountSettings settings, Side side) {
        return settings.server(side)
                .map(server -> server.protocol() + " " + server.endpoint().host() + " " + server.auth());
    }

    private void opened(URI address) {
        if (state.get() instanceof State.Waiting(var job, var before)) {
            state.set(new State.Waiting(job, Optional.of(address)));
            browser.accept(address);
        }
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
