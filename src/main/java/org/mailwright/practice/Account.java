package org.mailwright.practice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.mailwright.model.EmailAddress;

/** The one account of a practice server. */
record Account(EmailAddress address, String password) {

    /** The user name is the whole address, in any case. */
    Login login(String username, String typed) {
        if (!username.equalsIgnoreCase(address.toString())) return Login.WRONG;
        var right = MessageDigest.isEqual(
                typed.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
        return right ? Login.ACCEPTED : Login.lesson(typed);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return address.toString();
    }
}
