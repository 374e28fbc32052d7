package org.mailwright.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.model.Stage;
import org.mailwright.reply.ReplyReader.Context;

class PastedErrorReaderTest {

    private static final PastedErrorReader TEXT = PastedErrorReader.bundled();

    private static final ReplyRules CLIENTS = new ReplyRules(PastedErrorReader.clientRules());

    static List<RuleExample> examples() {
        return Stream.of("libraries.rules", "clients.rules")
                .flatMap(file -> RuleExample.in(file).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleFitsItsRuleAndIsReadAsItsCause(RuleExample example) {
        var said = new ServerReply(
                ServerReply.Verdict.UNKNOWN, 0, Optional.empty(), Optional.empty(), NormalizedText.of(example.reply()));

        assertThat(example.rule().fits(said, Context.UNKNOWN, words -> words.in(said.words())))
                .isTrue();
        assertEquals(
                Optional.of(example.rule().cause()),
                CLIENTS.rule(said, Context.UNKNOWN).map(ReplyRule::cause));
    }

    @Test
    void everyRuleHasAnExample() {
        var shown = examples().stream().map(RuleExample::rule).toList();

        assertThat(PastedErrorReader.clientRules()).allMatch(shown::contains);
    }

    @Test
    void readsWhatProgramsShow() {
        var pasted = Heard.in("messages-pasted.jsonl");

        assertThat(pasted).hasSizeGreaterThan(250);
        assertThat(pasted.stream().flatMap(one -> one.missedBy(TEXT).stream())).isEmpty();
    }

    @Test
    void aBareReplyIsReadAsByTheRules() {
        assertThat(Heard.in("replies-heard.jsonl").stream().flatMap(one -> one.missedBy(TEXT).stream()))
                .isEmpty();
    }

    @Test
    void theServersWordsCountMoreThanTheProgramsCode() {
        var pasted = "Task 'ada' reported error (0x800CCC78): The server responded: 552 5.2.2 Mailbox full";

        assertEquals(Cause.MAILBOX_FULL, TEXT.read(pasted, Context.UNKNOWN).cause());
    }

    @Test
    void theRefusalCountsInAPastedConversation() {
        var pasted = "220 mx.example.org ESMTP\n250 Ok\n552 5.2.2 Mailbox full\n221 Bye";

        assertEquals(Cause.MAILBOX_FULL, TEXT.read(pasted, Context.UNKNOWN).cause());
    }

    @Test
    void whatTheProgramAddsBehindTheQuotedReplyIsNotTheServers() {
        var pasted = "Server Response: '550 User doesn't exist', Port: 25, Secure(SSL): No, quota exceeded";

        assertEquals(
                Cause.RECIPIENT_REJECTED, TEXT.read(pasted, Context.UNKNOWN).cause());
    }

    @Test
    void aPortIsNotAReplyCode() {
        var pasted = "Connection to smtp.example.org on port 587 timed out";

        assertEquals(Cause.CONN_TIMEOUT, TEXT.read(pasted, Context.UNKNOWN).cause());
    }

    @Test
    void knowsThatItKnowsNothing() {
        assertEquals(ReplyReader.Reading.UNKNOWN, TEXT.read("Hello world", Context.UNKNOWN));
    }

    @Test
    void theLineThatFailedOutranksThoseThatWentWell() {
        var pasted = "+OK ready\nPASS xxx\n-ERR [AUTH] Authentication failed\nQUIT\n+OK bye";

        assertEquals(
                Cause.AUTH_BAD_CREDENTIALS, TEXT.read(pasted, Context.UNKNOWN).cause());
    }

    @Test
    void aGoodbyeDecidesNothing() {
        var good = "* OK ready\na1 OK done\n* BYE Logging out\na2 OK LOGOUT completed";
        var bad = "a1 NO [AUTHENTICATIONFAILED] no\n* BYE Logging out";

        assertEquals(Cause.NONE, TEXT.read(good, Context.UNKNOWN).cause());
        assertEquals(Cause.AUTH_BAD_CREDENTIALS, TEXT.read(bad, Context.UNKNOWN).cause());
    }

    @Test
    void theSentenceOutranksTheProgramsNumber() {
        var pasted = "Relaying denied by the server. (0x800CCC78) Server error: 550 5.7.1 Relaying denied";

        assertEquals(Cause.RELAY_DENIED, TEXT.read(pasted, Context.UNKNOWN).cause());
    }

    @Test
    void anImapReplyIsNotReadByTheRulesOfSmtp() {
        assertEquals(
                Cause.MAILBOX_MISSING,
                TEXT.read("a3 NO [NONEXISTENT] relay access denied, recipient unknown", Context.UNKNOWN)
                        .cause());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Avast Web/Mail Shield Root",
                "Kaspersky Anti-Virus Personal Root Certificate",
                "ESET SSL Filter CA"
            })
    void anInspectionProductInTheIssuerDecides(String issuer) {
        var pasted = "certificate has expired, self signed certificate\n  i:CN = " + issuer;

        assertEquals(Cause.CERT_INTERCEPTED, TEXT.read(pasted, Context.UNKNOWN).cause());
    }

    @Test
    void aQuotedLogIsReadAsTheLog() {
        var pasted =
                "> Connection: opening to smtp.example.org:587\n> SMTP ERROR: Failed to connect: Connection refused";

        assertEquals(Cause.CONN_REFUSED, TEXT.read(pasted, Context.UNKNOWN).cause());
    }

    @Test
    void theStageThatIsSaidWins() {
        var rcpt = new Context(Optional.of(Stage.RCPT), Optional.empty(), Optional.empty());

        assertEquals(
                Cause.RECIPIENT_REJECTED,
                TEXT.read("The server said: 550 5.1.1 no", rcpt).cause());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 x ",
                "Detail: ",
                "command failed,",
                "0x800ccc00 ",
                "NO [",
                "-ERR",
                "5.7.1 ",
                "\\n",
                "<br",
                " "
            })
    void readsEvenEndlessTexts(String piece) {
        TEXT.read(piece.repeat(1_000_000 / piece.length()), Context.UNKNOWN);
    }
}
