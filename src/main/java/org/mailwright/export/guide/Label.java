package org.mailwright.export.guide;

/**
 * What a program's dialog calls something.
 *
 * @param text empty if the words are ours and the field alone says what is meant
 */
public record Label(String text, Origin origin) {

    /** Whose words they are. */
    public enum Origin {
        /** The program's, as seen in its own translation or in published help. */
        PROGRAM,
        /** The program's in English, since no translation of them could be looked up. */
        ENGLISH,
        /** Ours: the program has none, has one that differs for each account, or its words could not be looked up. */
        OURS
    }

    public boolean isOurs() {
        return origin == Origin.OURS;
    }

    /** The same for people who read another language. */
    Label forOthers() {
        return origin == Origin.PROGRAM ? new Label(text, Origin.ENGLISH) : this;
    }
}
