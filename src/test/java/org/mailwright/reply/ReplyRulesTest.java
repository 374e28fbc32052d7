package org.mailwright.reply;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.ReplyReader.Context;
import org.mailwright.reply.ReplyReader.Reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ReplyRulesTest {

    private static final ReplyRules RULES = ReplyRules.bundled();

    static List<RuleExample> examples() {
        return RuleExample.in("replies.rules");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleIsReadByItsOwnRule(RuleExample example) {
        var reply = ServerReply.parse(example.reply());

        var found = RULES.rule(reply, ReplyRules.known(reply, example.context()));

        assertEquals(Optional.of(example.rule()), found);
    }

    @Test
    void everyRuleHasAnExample() {
        var shown = new HashSet<>(examples().stream().map(RuleExample::rule).toList());

        assertThat(RuleFile.read("replies.rules")).allMatch(shown::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"replies.rules", "clients.rules", "families.rules"})
    void theWordsAreInNormalForm(String file) {
        var words = RuleFile.lines(file).map(String::strip).filter(line -> line.matches("(says|unless|\\$\\w+) .*"));

        assertThat(words).allSatisfy(line -> assertEquals(NormalizedText.normal(line), line.replaceAll(" +", " ")));
    }

    @Test
    void readsWhatServersSay() {
        var heard = Heard.in("replies-heard.jsonl");

        var missed = heard.stream().flatMap(one -> one.missedBy(RULES).stream());

        assertThat(heard).hasSizeGreaterThan(1200);
        assertThat(missed).isEmpty();
    }

    @Test
    void mostlyFindsTheBestOfSeveralCauses() {
        var heard = Heard.in("replies-heard.jsonl");

        var hits = heard.stream().filter(one -> one.isHitBy(RULES)).count();

        assertThat(hits).isGreaterThan(heard.size() * 90L / 100);
    }

    @Test
    void theSameWordsMeanSomethingElseAtAnotherStage() {
        assertEquals(Cause.AUTH_BAD_CREDENTIALS, read(Stage.AUTH, "550 Authentication Failed"));
        assertEquals(Cause.AUTH_REQUIRED, read(Stage.RCPT, "550 Authentication Failed"));
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 421 zzz, SERVER_BUSY",
        "GREETING, 571 zzz, SERVER_REJECTS_CLIENT",
        "GREETING, zzz, NOT_MAIL_SERVER",
        "GREETING, * PREAUTH zzz, PREAUTH_REJECTED",
        "CAPABILITIES, 500 zzz, EHLO_REJECTED",
        "CAPABILITIES, 421 zzz, SERVER_BUSY",
        "TLS, a1 NO zzz, STARTTLS_REFUSED",
        "AUTH, 421 zzz, AUTH_TEMPORARY",
        "AUTH, 550 zzz, AUTH_BAD_CREDENTIALS",
        "AUTH, a1 NO zzz, AUTH_BAD_CREDENTIALS",
        "AUTH, a1 BAD zzz, AUTH_NO_COMMON_MECHANISM",
        "AUTH, -ERR zzz, AUTH_BAD_CREDENTIALS",
        "MAIL, 451 zzz, SERVER_BUSY",
        "MAIL, 552 zzz, MESSAGE_TOO_LARGE",
        "MAIL, 550 zzz, SENDER_REJECTED",
        "RCPT, 450 zzz, GREYLISTED",
        "RCPT, 452 zzz, RATE_LIMITED",
        "RCPT, 550 zzz, RECIPIENT_REJECTED",
        "RCPT, 551 zzz, RELAY_DENIED",
        "RCPT, 552 zzz, MAILBOX_FULL",
        "RCPT, 554 zzz, REJECTED_POLICY",
        "DATA, 451 zzz, SERVER_BUSY",
        "DATA, 452 zzz, SERVER_STORAGE",
        "DATA, 552 zzz, MESSAGE_TOO_LARGE",
        "DATA, 554 zzz, REJECTED_POLICY",
        "MAILBOX, a1 NO zzz, MAILBOX_MISSING",
        "OAUTH, zzz, OAUTH_TOKEN_ERROR"
    })
    void unknownWordsAreReadByStageAndCode(Stage stage, String reply, Cause cause) {
        assertEquals(cause, read(stage, reply));
    }

    @Test
    void isSureOnlyOfWhatItKnows() {
        assertEquals(Confidence.HIGH, sureness(Stage.AUTH, "535 5.7.8 Authentication credentials invalid"));
        assertEquals(Confidence.MEDIUM, sureness(Stage.RCPT, "550 zzz"));
        assertEquals(new Reading(Cause.RECIPIENT_REJECTED, Confidence.LOW), RULES.read("550 zzz", Context.UNKNOWN));
    }

    @Test
    void isLessSureWhereTheWordsSpeakOfTwoThings() {
        assertEquals(Confidence.HIGH, sureness(Stage.RCPT, "552 5.2.2 Mailbox full"));
        assertEquals(Confidence.MEDIUM, sureness(Stage.RCPT, "554 Relay access denied; mailbox full"));
    }

    @Test
    void anAddressIsNotReadForItsWords() {
        assertEquals(
                Cause.RECIPIENT_REJECTED, read(Stage.RCPT, "550 5.1.1 <quota.exceeded@spam.example>: user unknown"));
    }

    @Test
    void aWrongPasswordIsAMissingAppPasswordWhereNoOtherWorks() {
        var wrong = new Reading(Cause.AUTH_BAD_CREDENTIALS, Confidence.HIGH);
        var locked = new Reading(Cause.AUTH_ACCOUNT_LOCKED, Confidence.HIGH);

        var usual = List.of(Cause.AUTH_APP_PASSWORD_REQUIRED, Cause.AUTH_PROTOCOL_DISABLED);
        var also = List.of(Cause.AUTH_PROTOCOL_DISABLED, Cause.AUTH_BAD_CREDENTIALS);

        assertEquals(new Reading(Cause.AUTH_APP_PASSWORD_REQUIRED, Confidence.MEDIUM, also), wrong.whereUsually(usual));
        assertEquals(locked, locked.whereUsually(usual));
        assertEquals(wrong, wrong.whereUsually(List.of()));
    }

    @Test
    void aGoodReplyIsNoTroubleWhateverItTalksAbout() {
        assertEquals(Cause.NONE, read(Stage.RCPT, "250 2.1.5 spam@example.org recipient ok, mailbox full of joy"));
        assertEquals(Cause.NONE, read(Stage.AUTH, "a1 OK Logged in, too many failures since the last time"));
    }

    @Test
    void anAlertIsNeverLost() {
        assertEquals(Cause.SERVER_ALERT, read(Stage.AUTH, "a1 OK [ALERT] Your mailbox moves on Sunday"));
    }

    @Test
    void anotherProtocolsGreetingIsNamed() {
        var wanted = new Context(Optional.of(Stage.GREETING), Optional.of(Protocol.SMTP), Optional.empty());

        assertEquals(
                Cause.WRONG_PROTOCOL, RULES.read("* OK IMAP4rev1 ready", wanted).cause());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\n", "535", "535-", "*", "+", "-", "+OK", "-ERR", "a NO", "\0", "99999999999", "5.7"
            })
    void readsEvenScraps(String scrap) {
        for (var stage : Stage.values()) read(stage, scrap);

        RULES.read(scrap, Context.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "550 ", "550-x\n", "4.7.1 ", "NO ", "* BYE ", "((((", "spam .. ", "\u0301", "A"})
    void looksAtTheBeginningOfALongReplyOnly(String piece) {
        var endless = piece.repeat(1_000_000 / piece.length());

        RULES.read(endless, Context.UNKNOWN);

        assertThat(NormalizedText.of(endless).text()).hasSizeLessThanOrEqualTo(8 * 1024);
    }

    private static Cause read(Stage stage, String reply) {
        return RULES.read(reply, at(stage)).cause();
    }

    private static Confidence sureness(Stage stage, String reply) {
        return RULES.read(reply, at(stage)).confidence();
    }

    private static Context at(Stage stage) {
        return new Context(Optional.of(stage), Optional.empty(), Optional.empty());
    }
}
