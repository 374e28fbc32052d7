package org.mailwright.check;

/**
 * How far a check goes with log-ons.
 *
 * @param tested whether anybody logs on at all; otherwise the check ends before it and needs no password
 * @param once whether the first refused log-on is the last
 * @param nameGiven whether a person or a profile gave the user name, which is then tried in no other form
 */
public record LogOnRules(boolean tested, boolean once, boolean nameGiven) {

    public static final LogOnRules USUAL = new LogOnRules(true, false, false);

    /** Servers, encryption and certificates only. */
    public static final LogOnRules NONE = new LogOnRules(false, true, true);

    public LogOnRules withOnce(boolean wanted) {
        return new LogOnRules(tested, wanted, nameGiven);
    }

    public LogOnRules withNameGiven(boolean given) {
        return new LogOnRules(tested, once, given);
    }

    /** How many log-ons may fail before a check stops trying, both servers together. */
    public int most() {
        return once ? 1 : 2;
    }
}
