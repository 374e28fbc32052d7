package org.mailwright.account.helppage;

/** What a page says the user name is. */
public enum UserWords {
    /** The whole email address. */
    ADDRESS,
    /** The part of the email address before the @. */
    LOCAL_PART,
    /** Something else, such as a customer number. */
    OTHER
}
