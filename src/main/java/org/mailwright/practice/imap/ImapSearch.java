package org.mailwright.practice.imap;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mailwright.practice.mailbox.Message;
import org.mailwright.practice.mailbox.MimePart;

/** Reads the criteria of a SEARCH (RFC 3501, section 6.4.4). Text is compared as it stands, without regard to case. */
final class ImapSearch {

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-uuuu")
            .toFormatter(Locale.ENGLISH);

    private final ImapCommand criteria;
    private final long largestNumber;
    private final long largestUid;

    private ImapSearch(ImapCommand criteria, long largestNumber, long largestUid) {
        this.criteria = criteria;
        this.largestNumber = largestNumber;
        this.largestUid = largestUid;
    }

    /** All criteria must hold. The largest numbers are what an asterisk in a set stands for. */
    static Predicate<ImapView.Entry> parse(ImapCommand criteria, long largestNumber, long largestUid) throws ImapError {
        return new ImapSearch(criteria, largestNumber, largestUid).all();
    }

    private Predicate<ImapView.Entry> all() throws ImapError {
        var all = key();
        while (!criteria.isEmpty()) all = all.and(key());
        return all;
    }

    private Predicate<ImapView.Entry> key() throws ImapError {
        if (criteria.isGroupNext()) {
            var group = (ImapValue.Group) criteria.value();
            return parse(new ImapCommand(group.values()), largestNumber, largestUid);
        }
        var key = criteria.word();
        return switch (key) {
            case "CHARSET" -> {
                if (!criteria.word().matches("UTF-8|US-ASCII")) throw ImapError.no("[BADCHARSET (UTF-8 US-ASCII)]");
                yield key();
            }
            case "ALL", "OLD" -> _ -> true;
            case "NEW", "RECENT" -> _ -> false;
            case "NOT" -> key().negate();
            case "OR" -> key().or(key());
            case "KEYWORD" -> flag(criteria.text().octets());
            case "UNKEYWORD" -> flag(criteria.text().octets()).negate();
            case "ANSWERED", "DELETED", "DRAFT", "FLAGGED", "SEEN" -> flag("\\" + key);
            case "UNANSWERED", "UNDELETED", "UNDRAFT", "UNFLAGGED", "UNSEEN" ->
                flag("\\" + key.substring(2)).negate();
            case "UID" -> uids();
            case "LARGER", "SMALLER" -> size(key.equals("LARGER"));
            case "BEFORE", "ON", "SINCE" -> day(key, ImapSearch::received);
            case "SENTBEFORE", "SENTON", "SENTSINCE" -> day(key.substring(4), ImapSearch::sent);
            case "BCC", "CC", "FROM", "SUBJECT", "TO" -> field(key);
            case "HEADER" -> field(criteria.text().octets());
            case "BODY" -> text(message -> MimePart.parse(message.text()).body());
            case "TEXT" -> text(Message::text);
            default -> numbers(key);
        };
    }

    private static Predicate<ImapView.Entry> flag(String flag) {
        return entry -> entry.message().has(flag);
    }

    private Predicate<ImapView.Entry> uids() throws ImapError {
        var set = ImapSet.parse(criteria.text().octets(), largestUid);
        return entry -> set.test(entry.message().uid());
    }

    private Predicate<ImapView.Entry> numbers(String key) throws ImapError {
        if (!ImapSet.isSet(key)) throw ImapError.bad("Nothing of that name to search for");
        var set = ImapSet.parse(key, largestNumber);
        return entry -> set.test(entry.number());
    }

    private Predicate<ImapView.Entry> size(boolean larger) throws ImapError {
        var octets = criteria.text().octets();
        if (!octets.matches("\\d{1,10}")) throw ImapError.bad("Not a number");
        long limit = Long.parseLong(octets);
        return entry ->
                larger ? entry.message().size() > limit : entry.message().size() < limit;
    }

    private Predicate<ImapView.Entry> day(String relation, Function<Message, Optional<LocalDate>> of) throws ImapError {
        var day = parseDay(criteria.text().octets());
        return entry -> of.apply(entry.message())
                .filter(date -> switch (relation) {
                    case "BEFORE" -> date.isBefore(day);
                    case "ON" -> date.equals(day);
                    default -> !date.isBefore(day);
                })
                .isPresent();
    }

    private static LocalDate parseDay(String text) throws ImapError {
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeException e) {
            throw ImapError.bad("Not a date");
        }
    }

    private static Optional<LocalDate> received(Message message) {
        return Optional.of(LocalDate.ofInstant(message.received(), ZoneId.systemDefault()));
    }

    private static Optional<LocalDate> sent(Message message) {
        var date = MimePart.parse(message.text())
                .field("Date")
                .map(text -> text.replaceFirst("\\(.*", "").strip());
        try {
            return date.map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** An empty text asks only whether there is such a field. */
    private Predicate<ImapView.Entry> field(String name) throws ImapError {
        var wanted = criteria.text().octets();
        return entry -> MimePart.parse(entry.message().text()).fields().stream()
                .filter(field -> MimePart.isNamed(field, name))
                .anyMatch(field -> holds(field.substring(field.indexOf(':') + 1).replace("\r\n", ""), wanted));
    }

    private Predicate<ImapView.Entry> text(Function<Message, String> where) throws ImapError {
        var wanted = criteria.text().octets();
        return entry -> holds(where.apply(entry.message()), wanted);
    }

    private static boolean holds(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }
}
