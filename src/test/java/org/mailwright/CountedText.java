package org.mailwright;

/** A text that counts how often one of its characters is looked at, and stops where that is hopeless. */
public final class CountedText implements CharSequence {

    private final String text;
    private final long most;
    private long looks;

    /** @param most how many looks are too many to go on */
    public CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    /** Thrown at the look that is too many. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public long looks() {
        return looks;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks > most) throw new TooMuch();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }
}
