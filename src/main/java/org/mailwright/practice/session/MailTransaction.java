package org.mailwright.practice.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.EmailAddress;
import org.mailwright.practice.mailbox.Mailbox;
import org.mailwright.practice.mailbox.Recipient;

/** One message on its way in: who sent it, who gets it, and its text once that has come. */
public final class MailTransaction {

    /** In octets. */
    public static final int MAX_SIZE = 10 * 1024 * 1024;

    private static final int MAX_RECIPIENTS = 100;
    private static final String TOO_LARGE = "552 5.3.4 Message larger than " + MAX_SIZE + " octets";

    private final String sender;
    private final Set<Recipient> recipients = EnumSet.noneOf(Recipient.class);
    private int count;

    public MailTransaction(String sender) {
        this.sender = sender;
    }

    /** Why MAIL parameters cannot be taken, if so: RFC 1870, RFC 6152, RFC 6531 and RFC 4954 name those that can. */
    public static Optional<String> refusal(List<String> parameters) {
        for (var parameter : parameters) {
            var upper = parameter.toUpperCase(Locale.ROOT);
            if (upper.matches("SIZE=\\d{1,20}")) {
                if (isTooLarge(upper.substring("SIZE=".length()))) return Optional.of(TOO_LARGE);
            } else if (!upper.matches("BODY=(7BIT|8BITMIME)|SMTPUTF8|AUTH=\\S*")) {
                return Optional.of("555 5.5.4 Parameter not known");
            }
        }
        return Optional.empty();
    }

    private static boolean isTooLarge(String size) {
        return size.length() > 10 || Long.parseLong(size) > MAX_SIZE;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Takes a recipient or not, and says which. */
    public String admit(String path, EmailAddress owner, Mailbox mailbox) {
        if (count == MAX_RECIPIENTS) return "452 4.5.3 Too many recipients";
        var recipient = Recipient.of(path, owner);
        var refusal = recipient.refusal(recipient == Recipient.GREYLISTED && mailbox.isFirstTry(path));
        if (refusal.isPresent()) return refusal.get();
        recipients.add(recipient);
        count++;
        return "250 2.1.5 Ok";
    }

    /** Reads the message to its final dot, and delivers it. Too large a one is read to its end, and forgotten. */
    public String receive(Connection connection, String trace, Mailbox mailbox) throws IOException {
        var content = new ByteArrayOutputStream();
        content.writeBytes(head(trace).getBytes(StandardCharsets.UTF_8));
        boolean tooLarge = false;
        for (var line = connection.readLine(); !line.equals("."); line = connection.readLine()) {
            var unstuffed = line.startsWith(".") ? line.substring(1) : line;
            tooLarge |= content.size() + unstuffed.length() > MAX_SIZE;
            if (!tooLarge) content.writeBytes((unstuffed + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        if (tooLarge) return TOO_LARGE;
        if (recipients.contains(Recipient.SPAM)) return "550 5.7.1 Message content rejected as spam";
        mailbox.deliver(content.toString(StandardCharsets.ISO_8859_1), recipients);
        return "250 2.0.0 Ok: delivered";
    }

    private String head(String trace) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneId.systemDefault()));
        return "Return-Path: <" + sender + ">\r\n" + trace + "; " + date + "\r\n";
    }
}
