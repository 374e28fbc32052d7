package org.mailwright.practice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.search.HeaderTerm;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The server as an independent client, Angus Mail, meets it. */
class PracticeServerTest {

    private PracticeServer server;

    @BeforeEach
    void start() throws Exception {
        server = PracticeServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void whatIsSentIsReadByImap(Encryption encryption) throws Exception {
        var sent = send(encryption, "Grüße, \"quoted\"", "one\r\n.two\r\nübergröße");

        try (var store = session(Protocol.IMAP, encryption).getStore("imap")) {
            connect(store, server.password());
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            var found = inbox.search(new HeaderTerm("Message-ID", sent.getMessageID()));

            assertThat(found).hasSize(1);
            assertThat(found[0].getSubject()).isEqualTo("Grüße, \"quoted\"");
            assertThat(found[0].getFrom()).containsExactly(sent.getFrom());
            assertThat(found[0].isSet(Flags.Flag.SEEN)).isFalse();
            var parts = (Multipart) found[0].getContent();
            assertThat(parts.getBodyPart(0).getContent()).isEqualTo("one\r\n.two\r\nübergröße");
            assertThat(parts.getBodyPart(1).getContentType()).startsWithIgnoringCase("text/html");
            assertThat(found[0].isSet(Flags.Flag.SEEN)).isTrue();

            found[0].setFlag(Flags.Flag.DELETED, true);
            inbox.close(true);
            assertThat(store.getFolder("INBOX").getMessageCount()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void whatIsSentIsReadByPop3(Encryption encryption) throws Exception {
        var sent = send(encryption, "Hello", "one\r\n.two");

        try (var store = session(Protocol.POP3, encryption).getStore("pop3")) {
            connect(store, server.password());
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);

            assertThat(inbox.getMessageCount()).isOne();
            var found = (MimeMessage) inbox.getMessage(1);
            assertThat(found.getMessageID()).isEqualTo(sent.getMessageID());
            var parts = (Multipart) found.getContent();
            assertThat(parts.getBodyPart(0).getContent()).isEqualTo("one\r\n.two");
            found.setFlag(Flags.Flag.DELETED, true);
            inbox.close(true);
        }

        try (var store = session(Protocol.POP3, encryption).getStore("pop3")) {
            connect(store, server.password());
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            assertThat(inbox.getMessageCount()).isZero();
        }
    }

    @Test
    void aWrongPasswordOpensNothing() throws Exception {
        try (var imap = session(Protocol.IMAP, Encryption.TLS).getStore("imap");
                var smtp = session(Protocol.SMTP, Encryption.TLS).getTransport("smtp")) {
            var user = server.address().toString();

            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .isThrownBy(() -> imap.connect(user, "wrong"))
                    .withMessageContaining("AUTHENTICATIONFAILED");
            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .isThrownBy(() -> smtp.connect(user, "wrong"))
                    .withMessageContaining("535 5.7.8");
        }
    }

    @Test
    void foldersCarryTheirUse() throws Exception {
        try (var store = session(Protocol.IMAP, Encryption.TLS).getStore("imap")) {
            connect(store, server.password());

            var names = Arrays.stream(store.getDefaultFolder().list("*")).map(Folder::getFullName);

            assertThat(names).containsExactly("INBOX", "Drafts", "Junk", "Sent");
        }
    }

    @Test
    void eachServerHasItsOwnPasswordAndCertificate() throws Exception {
        try (var other = PracticeServer.start()) {
            assertThat(other.password()).isNotEqualTo(server.password()).matches("[a-z]+-[a-z]+-[a-z]+-\\d\\d");
            assertThat(other.certificate()).isNotEqualTo(server.certificate());
        }
    }

    private MimeMessage send(Encryption encryption, String subject, String text) throws Exception {
        var session = session(Protocol.SMTP, encryption);
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.address().toString(), "Robin, the \"first\""));
        message.setRecipients(RecipientType.TO, server.address().toString());
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<p>Hello", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        message.saveChanges();
        try (var transport = session.getTransport("smtp")) {
            transport.connect(server.address().toString(), server.password());
            transport.sendMessage(message, message.getAllRecipients());
        }
        return message;
    }

    private void connect(Store store, String password) throws Exception {
        store.connect(server.address().toString(), password);
    }

    private Session session(Protocol protocol, Encryption encryption) throws Exception {
        var endpoint = server.server(protocol, encryption).endpoint();
        var properties = new Properties();
        var prefix = "mail." + protocol.code() + ".";
        properties.setProperty(prefix + "host", endpoint.host());
        properties.setProperty(prefix + "port", String.valueOf(endpoint.port()));
        properties.setProperty(prefix + "auth", "true");
        properties.setProperty(prefix + "timeout", "10000");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "ssl.enable", String.valueOf(encryption == Encryption.TLS));
        properties.setProperty(prefix + "starttls.required", String.valueOf(encryption == Encryption.STARTTLS));
        properties.put(prefix + "ssl.socketFactory", Dialogue.trusting(server).getSocketFactory());
        return Session.getInstance(properties);
    }
}
