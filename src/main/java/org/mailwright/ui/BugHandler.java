package org.mailwright.ui;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mailwright.text.Messages;

/** Handles uncaught exceptions: prints them, cancels running work, and shows a notice; the window stays open. */
final class BugHandler implements Consumer<Throwable> {

    private final String sentence;
    private @Nullable Wizard wizard;

    BugHandler(Messages messages) {
        sentence = messages.get("app.bug");
    }

    void watch(Wizard watched) {
        wizard = watched;
    }

    @Override
    public void accept(Throwable bug) {
        bug.printStackTrace();
        if (wizard == null) return;
        wizard.cancel();
        wizard.notices().show(sentence);
    }
}
