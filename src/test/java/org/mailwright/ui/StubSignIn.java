package org.mailwright.ui;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.mailwright.signin.SignIn;
import org.mailwright.signin.SignInRequest;
import org.mailwright.signin.SignInResult;
import org.mailwright.signin.Tokens;

/** Signs in as soon as a test says how that ends. */
final class StubSignIn implements SignIn {

    static final URI PAGE = URI.create("https://login.example.net/authorize?state=1");

    private final BlockingQueue<SignInResult> results = new ArrayBlockingQueue<>(4);
    private final List<SignInRequest> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch left = new CountDownLatch(1);

    void ends(SignInResult result) {
        results.add(result);
    }

    List<SignInRequest> asked() {
        return asked;
    }

    /** Until a sign-in under way was interrupted. */
    void awaitLeft() throws InterruptedException {
        left.await();
    }

    @Override
    public SignInResult signIn(SignInRequest request, Consumer<URI> browser) throws InterruptedException {
        asked.add(request);
        browser.accept(PAGE);
        try {
            return results.take();
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
