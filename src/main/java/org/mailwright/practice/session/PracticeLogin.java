package org.mailwright.practice.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.mailwright.model.EmailAddress;

/** The one account of a practice server. */
public record PracticeLogin(EmailAddress address, String password) {

    /** The user name is the whole address, in any case. */
    LogOnRule login(String username, String typed) {
        if (!username.equalsIgnoreCase(address.toString())) return LogOnRule.WRONG;
        var right = MessageDigest.isEqual(
                typed.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
        return right ? LogOnRule.ACCEPTED : LogOnRule.lesson(typed);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return address.toString();
    }
}
