package org.mailwright.check.session;

import java.util.regex.Pattern;

/** Tells a refusal that knows the user and calls the password wrong from one that leaves open which of both is wrong. */
public final class WrongPassword {

    private static final String WRONG =
            "(?:wrong|incorrect|invalid|bad|mismatch(?:ed|es)?|not correct|not valid|not match)";

    private static final Pattern SAID = Pattern.compile("(?i)\\b" + WRONG + " (?:the )?pass(?:word|wd|phrase)\\b"
            + "|\\bpass(?:word|wd|phrase)(?: is| was| does| supplied is| you entered is)? ?" + WRONG + "\\b"
            + "|\\bpassword (?:check|verification) failed\\b");

    private static final Pattern EITHER = Pattern.compile(
            "(?i)\\b(?:user(?: ?name)?|user ?id|login(?: ?name)?|account|e?-?mail(?: address)?)(?: ?/ ?| or | and |, )(?:the )?pass");

    private WrongPassword() {}

    public static boolean isSaid(String reply) {
        return SAID.matcher(reply).find() && !EITHER.matcher(reply).find();
    }
}
