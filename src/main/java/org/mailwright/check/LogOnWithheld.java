package org.mailwright.check;

import java.io.IOException;

/** Ends a side before its log-on: none was wanted, or another would only help to lock the account. */
final class LogOnWithheld extends IOException {

    private static final long serialVersionUID = 1L;

    LogOnWithheld() {
        super("no log-on");
    }
}
