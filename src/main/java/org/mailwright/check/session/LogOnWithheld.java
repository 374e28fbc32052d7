package org.mailwright.check.session;

import java.io.IOException;

/** Ends a side before its log-on: none was wanted, or another would only help to lock the account. */
public final class LogOnWithheld extends IOException {

    private static final long serialVersionUID = 1L;

    LogOnWithheld() {
        super("no log-on");
    }
}
