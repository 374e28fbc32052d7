package org.mailwright.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.ServerField;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.ui.Samples;
import org.mailwright.ui.page.InlineBackground;

class PasteStepTest {

    private static final String PAGE = """
            Settings for mail programs

            IMAP server: imap.example.org
            IMAP port: 993 (SSL/TLS)
            Outgoing mail server: smtp.example.org, port 587, STARTTLS
            User name: your full email address
            Password: hunter2
            """;

    private final SettingsStep settings =
            new SettingsStep(new ConsentForm(name -> name.parent().orElse(name), true));
    private final PasteStep step = new PasteStep(settings, InlineBackground.create());

    PasteStepTest() {
        settings.byHand(Samples.ADA);
    }

    @Test
    void whatThePageSaysBecomesTheAccount() {
        paste(PAGE);

        var account = settings.settings("Ada").orElseThrow();

        assertThat(account.incoming().orElseThrow().endpoint()).hasToString("imap.example.org:993");
        assertThat(account.outgoing().orElseThrow().endpoint()).hasToString("smtp.example.org:587");
        assertThat(account.outgoing().orElseThrow().username()).isEqualTo("ada@example.org");
        assertThat(account.outgoingLogin()).isEqualTo(OutgoingLogin.SAME_AS_INCOMING);
    }

    @Test
    void eachValueNamesItsLineUntilItIsChanged() {
        paste(PAGE);

        assertThat(line(Side.INCOMING, ServerField.HOST)).isEqualTo(3);
        assertThat(line(Side.INCOMING, ServerField.PORT)).isEqualTo(4);
        assertThat(line(Side.OUTGOING, ServerField.ENCRYPTION)).isEqualTo(5);
        assertThat(step.quoted(3)).contains("IMAP server: imap.example.org");

        settings.incoming().portProperty().set("143");

        assertThat(line(Side.INCOMING, ServerField.PORT)).isZero();
        assertThat(line(Side.INCOMING, ServerField.HOST)).isEqualTo(3);
    }

    @Test
    void aPasswordIsDroppedAndItsLineIsNeverShown() {
        paste(PAGE);

        assertThat(read().shown().passwordsDropped()).isEqualTo(1);
        assertThat(step.quoted(7)).isEmpty();
        assertThat(step.pastedProperty().get().toString()).doesNotContain("hunter2");
    }

    @Test
    void aLineWithAServerAndAPasswordIsNotShown() {
        paste("IMAP server: imap.example.org, password: hunter2, port 993\nSMTP: smtp.example.org");

        assertThat(line(Side.INCOMING, ServerField.HOST)).isEqualTo(1);
        assertThat(step.quoted(1)).isEmpty();
    }

    @Test
    void anotherChoiceOfThePageFillsTheFieldsAnew() {
        paste("""
                IMAP server: imap.example.org, port 993, SSL
                POP3 server: pop.example.org, port 995, SSL
                SMTP server: smtp.example.org, port 465, SSL
                """);
        var pop3 = read().accounts().stream().filter(PasteStepTest::isPop3).findFirst();

        step.choose(pop3.orElseThrow());

        assertThat(settings.incoming().protocolProperty().get()).isEqualTo(Protocol.POP3);
        assertThat(line(Side.INCOMING, ServerField.HOST)).isEqualTo(2);
    }

    @Test
    void whatIsWrongOnThePageIsTakenAndDoubted() {
        paste("IMAP server: smtp.example.org port 993\nSMTP server: smtp.example.org port 465");

        assertThat(settings.incoming().hostProperty().get()).isEqualTo("smtp.example.org");
        assertThat(read().shown().doubts()).extracting(Doubt::kind).contains(Doubt.Kind.IMAP_HOST_NAMED_SMTP);
    }

    @Test
    void aTextWithoutServersChangesNothing() {
        settings.incoming().hostProperty().set("mail.example.net");

        paste("Dear customer, thank you for your message.");

        assertThat(step.pastedProperty().get()).isInstanceOf(Pasted.Unusable.class);
        assertThat(settings.incoming().hostProperty().get()).isEqualTo("mail.example.net");
    }

    @Test
    void aSideThatThePageDoesNotNameStays() {
        settings.incoming().hostProperty().set("mail.example.net");

        paste("SMTP server: smtp.example.org, port 465, SSL/TLS");

        assertThat(settings.incoming().hostProperty().get()).isEqualTo("mail.example.net");
        assertThat(settings.outgoing().hostProperty().get()).isEqualTo("smtp.example.org");
    }

    private void paste(String text) {
        step.textProperty().set(text);
        step.read();
    }

    private Pasted.Read read() {
        return (Pasted.Read) step.pastedProperty().get();
    }

    private int line(Side side, ServerField field) {
        return step.line(side, field).getValue().orElse(0);
    }

    private static boolean isPop3(FoundAccount account) {
        return account.incoming()
                .filter(server -> server.protocol() == Protocol.POP3)
                .isPresent();
    }
}
