package org.mailwright.check;

import java.util.function.Consumer;

/** Tests an account live, as a mail program would use it. Blocks, and stops when its thread is interrupted. */
public interface AccountChecker {

    /**
     * Logs on to both servers, sends a test message and waits for it.
     *
     * @param progress told of each stage as it begins and ends, on any thread
     */
    CheckReport check(CheckRequest request, Credentials credentials, Consumer<CheckEvent> progress)
            throws InterruptedException;
}
