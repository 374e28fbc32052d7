package org.mailwright.ui.signin;

import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mailwright.signin.SignIn;

/** Hands the sign-in page over to the window, with the way to paste what came of it. On the sign-in's thread. */
final class Visitor implements SignIn.Person {

    private final Consumer<SignInPage> opened;
    private Predicate<String> paste = _ -> false;

    Visitor(Consumer<SignInPage> opened) {
        this.opened = opened;
    }

    @Override
    public void mayPaste(Predicate<String> address) {
        paste = address;
    }

    @Override
    public void open(URI page) {
        opened.accept(new SignInPage(page, paste));
    }
}
