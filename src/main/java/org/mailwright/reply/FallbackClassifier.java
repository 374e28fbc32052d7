package org.mailwright.reply;

import org.mailwright.model.Cause;
import org.mailwright.model.Stage;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.ReplyReader.Reading;
import org.mailwright.reply.ServerReply.Verdict;
import static org.mailwright.model.Cause.*;

/** What a reply stands for when no rule knows its words: its stage and its code have to tell. */
final class FallbackClassifier {

    private FallbackClassifier() {}

    static Reading of(ServerReply reply, ReplyReader.Context context) {
        if (reply.verdict() == Verdict.GOOD) return new Reading(NONE, Confidence.HIGH);
        if (context.stage().isEmpty() && reply.protocol().isEmpty()) return Reading.UNKNOWN;
        return context.stage()
                .map(stage -> new Reading(at(stage, reply), sureness(reply)))
                .orElseGet(() -> new Reading(anywhere(reply), Confidence.LOW));
    }

    private static Confidence sureness(ServerReply reply) {
        return reply.verdict() == Verdict.UNKNOWN ? Confidence.LOW : Confidence.MEDIUM;
    }

    private static Cause at(Stage stage, ServerReply reply) {
        var later = reply.verdict() == Verdict.NOT_NOW;
        return switch (stage) {
            case RESOLVE -> DNS_TEMPORARY;
            case CONNECT, GREETING -> greeting(reply);
            case CAPABILITIES -> later ? SERVER_BUSY : reply.code() == 0 ? PROTOCOL_VIOLATION : EHLO_REJECTED;
            case TLS -> STARTTLS_REFUSED;
            case AUTH -> auth(reply);
            case OAUTH -> OAUTH_TOKEN_ERROR;
            case MAIL -> later ? later(reply) : mail(reply.code());
            case RCPT -> later ? rcptLater(reply.code()) : rcpt(reply.code());
            case DATA -> later ? later(reply) : data(reply.code());
            case MAILBOX -> later ? SERVER_BUSY : MAILBOX_MISSING;
            case ARRIVAL -> later ? SERVER_BUSY : ACCEPTED_NOT_DELIVERED;
            case QUIT -> SERVER_BUSY;
            case DETECT -> DISCO_NOT_FOUND;
        };
    }

    private static Cause greeting(ServerReply reply) {
        if (reply.words().contains("preauth")) return PREAUTH_REJECTED;
        if (reply.verdict() == Verdict.UNKNOWN) return NOT_MAIL_SERVER;
        return reply.verdict() == Verdict.NOT_NOW || reply.code() == 0 ? SERVER_BUSY : SERVER_REJECTS_CLIENT;
    }

    private static Cause auth(ServerReply reply) {
        if (reply.verdict() == Verdict.NOT_NOW) return AUTH_TEMPORARY;
        if (reply.verdict() == Verdict.NOT_UNDERSTOOD) return AUTH_NO_COMMON_MECHANISM;
        return switch (reply.code()) {
            case 503 -> AUTH_NOT_OFFERED;
            case 530, 523, 538 -> TLS_REQUIRED;
            case 525 -> AUTH_ACCOUNT_LOCKED;
            default -> AUTH_BAD_CREDENTIALS;
        };
    }

    private static Cause mail(int code) {
        return switch (code) {
            case 530 -> AUTH_REQUIRED;
            case 552 -> MESSAGE_TOO_LARGE;
            case 554 -> REJECTED_POLICY;
            case 555, 501 -> INPUT_INVALID;
            default -> SENDER_REJECTED;
        };
    }

    /** RFC 5321 knows no code for greylisting; 450 and 451 on the recipient are what it looks like. */
    private static Cause rcptLater(int code) {
        return switch (code) {
            case 450, 451 -> GREYLISTED;
            case 452 -> RATE_LIMITED;
            default -> SERVER_BUSY;
        };
    }

    private static Cause rcpt(int code) {
        return switch (code) {
            case 530 -> AUTH_REQUIRED;
            case 551 -> RELAY_DENIED;
            case 552 -> MAILBOX_FULL;
            case 554, 571 -> REJECTED_POLICY;
            default -> RECIPIENT_REJECTED;
        };
    }

    private static Cause data(int code) {
        return switch (code) {
            case 552 -> MESSAGE_TOO_LARGE;
            case 553 -> SENDER_REJECTED;
            default -> REJECTED_POLICY;
        };
    }

    private static Cause later(ServerReply reply) {
        return reply.code() == 452 ? SERVER_STORAGE : SERVER_BUSY;
    }

    private static Cause anywhere(ServerReply reply) {
        if (reply.verdict() == Verdict.NOT_NOW) return reply.code() == 454 ? AUTH_TEMPORARY : later(reply);
        return switch (reply.code()) {
            case 0 ->
                reply.verdict() == Verdict.REFUSED && reply.status().isEmpty()
                        ? AUTH_BAD_CREDENTIALS
                        : PROTOCOL_VIOLATION;
            case 501, 555 -> INPUT_INVALID;
            case 504, 534 -> AUTH_NO_COMMON_MECHANISM;
            case 521 -> SERVER_REJECTS_CLIENT;
            case 525 -> AUTH_ACCOUNT_LOCKED;
            case 550, 553, 556 -> RECIPIENT_REJECTED;
            case 551 -> RELAY_DENIED;
            case 552 -> MAILBOX_FULL;
            default -> REJECTED_POLICY;
        };
    }
}
