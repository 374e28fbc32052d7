package org.mailwright.practice.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;

/**
 * A set of message numbers or UIDs such as {@code 1:3,7,9:*} (RFC 3501, section 9).
 *
 * @param ranges each from its lower to its upper end
 */
record ImapSet(List<Range> ranges) implements LongPredicate {

    private static final Pattern FORM = Pattern.compile("(\\d{1,10}|\\*)(:(\\d{1,10}|\\*))?");

    /** From one number to another, both included. */
    record Range(long from, long to) {}

    static boolean isSet(String text) {
        for (var range : text.split(",", -1)) {
            if (!FORM.matcher(range).matches()) return false;
        }
        return true;
    }

    /** @param largest what the asterisk stands for */
    static ImapSet parse(String text, long largest) throws ImapError {
        if (!isSet(text)) throw ImapError.bad("Not a set of messages");
        var ranges = new ArrayList<Range>();
        for (var range : text.split(",", -1)) {
            var ends = range.split(":", -1);
            long first = number(ends[0], largest);
            long last = number(ends[ends.length - 1], largest);
            ranges.add(new Range(Math.min(first, last), Math.max(first, last)));
        }
        return new ImapSet(ranges);
    }

    private static long number(String text, long largest) {
        return text.equals("*") ? largest : Long.parseLong(text);
    }

    @Override
    public boolean test(long number) {
        return ranges.stream().anyMatch(range -> range.from() <= number && number <= range.to());
    }
}
