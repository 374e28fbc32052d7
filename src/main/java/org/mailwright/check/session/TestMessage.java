package org.mailwright.check.session;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ProgramVersion;

/**
 * The message that a check sends: short, honest about what it is, and found again by its Message-ID (RFC 5322).
 *
 * @param token stands in the Message-ID and nowhere else in the world
 * @param id the Message-ID with its angle brackets
 * @param text the whole message with CRLF line ends
 */
public record TestMessage(String token, String id, String text) {

    /** Java's own RFC 1123 form writes the zone as GMT, which is only to be read and not to be written any more. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    public static TestMessage compose(AccountSettings settings, EmailAddress to, TestMessageText words, Clock clock) {
        var token = "mailwright-" + UUID.randomUUID();
        var id = "<" + token + "@" + settings.from().domain() + ">";
        var from = mailbox(settings.displayName(), settings.from());
        var message = new Fixed(id, isAscii(id + from + to));
        try {
            message.setHeader("From", from);
            message.setHeader("To", "<" + to + ">");
            message.setSubject(words.subject(), "UTF-8");
            message.setHeader("Date", DATE.format(clock.instant().atZone(clock.getZone())));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Mailer", ProgramVersion.NAME);
            message.setContent(alternatives(words));
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return new TestMessage(token, id, bytes.toString(StandardCharsets.UTF_8));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a message in memory cannot fail to be written", e);
        }
    }

    /** The token of an earlier message, by its Message-ID. */
    public static String token(String id) {
        return id.replaceAll("[<>]|@.*", "");
    }

    private static MimeMultipart alternatives(TestMessageText words) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(words.text(), "UTF-8");
        var html = new MimeBodyPart();
        html.setText(html(words.text()), "UTF-8", "html");
        // Keeps lines short and octets below 128, whatever the language and whatever the servers on the way.
        plain.setHeader("Content-Transfer-Encoding", "quoted-printable");
        html.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return new MimeMultipart("alternative", plain, html);
    }

    private static String html(String text) {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<!doctype html><html><body><p>" + escaped.replace("\n\n", "</p>\n<p>") + "</p></body></html>";
    }

    private static String mailbox(String name, EmailAddress address) {
        if (name.isBlank()) return "<" + address + ">";
        try {
            var word = isAscii(name)
                    ? '"' + name.replaceAll("[\\\\\"]", "\\\\$0") + '"'
                    : MimeUtility.encodeText(name, StandardCharsets.UTF_8.name(), "B");
            return MimeUtility.fold("From: ".length(), word + " <" + address + ">");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("this Java has no UTF-8", e);
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** A message whose Message-ID is ours and not made from this computer's name. */
    private static final class Fixed extends MimeMessage {

        private final String id;

        /** A session looks for all the ways to send that there are, and here it only says that headers may be in UTF-8 (RFC 6532). */
        Fixed(String id, boolean ascii) {
            super(ascii ? null : Session.getInstance(allowingUtf8()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }

        private static Properties allowingUtf8() {
            var properties = new Properties();
            properties.setProperty("mail.mime.allowutf8", "true");
            return properties;
        }
    }
}
