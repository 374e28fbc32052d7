package org.mailwright.ui;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;
import org.mailwright.model.Cause;
import org.mailwright.signin.DeviceCode;
import org.mailwright.signin.SignIn;
import org.mailwright.signin.SignInRequest;
import org.mailwright.signin.SignInResult;
import org.mailwright.signin.Tokens;

/** Signs in as soon as a test says how that ends. */
final class StubSignIn implements SignIn, SignIn.ByCode {

    static final URI PAGE = URI.create("https://login.example.net/authorize?state=1");

    /** The address of the page that does not load. */
    static final String BACK = "http://127.0.0.1:1/?code=1&state=1";

    private volatile SignInResult pasted = new SignInResult.Failed(Cause.OAUTH_DENIED, "", Optional.empty());
    private final BlockingDeque<SignInResult> results = new LinkedBlockingDeque<>();
    private final List<SignInRequest> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch left = new CountDownLatch(1);

    void ends(SignInResult result) {
        results.add(result);
    }

    /** How a sign-in ends whose last page is pasted. */
    void endsByPasting(SignInResult result) {
        pasted = result;
    }

    List<SignInRequest> asked() {
        return asked;
    }

    /** Until a sign-in under way was interrupted. */
    void awaitLeft() throws InterruptedException {
        left.await();
    }

    @Override
    public SignInResult signIn(SignInRequest request, Person person) throws InterruptedException {
        asked.add(request);
        person.mayPaste(address -> address.equals(BACK) && results.offer(pasted));
        person.open(PAGE);
        return ended();
    }

    @Override
    public SignInResult signInByCode(SignInRequest request, Consumer<DeviceCode> person) throws InterruptedException {
        asked.add(request);
        person.accept(new DeviceCode("WDJB-MJHT", URI.create("https://login.example.net/device"), Optional.empty()));
        return ended();
    }

    /** A sign-in that was left may still be told of an end before it hears of that; the end is the next one's then. */
    private SignInResult ended() throws InterruptedException {
        try {
            var result = results.take();
            if (!Thread.interrupted()) return result;
            results.addFirst(result);
            throw new InterruptedException();
        } catch (InterruptedException e) {
            left.countDown();
            throw e;
        }
    }

    @Override
    public Optional<Tokens> renew(SignInRequest request, Tokens tokens) {
        return Optional.empty();
    }
}
