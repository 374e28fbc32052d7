package org.mailwright.reply;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.reply.ServerReply.Verdict;

/** One line of a pasted text, by who said it. */
sealed interface TextLine {

    /** What a client sent, which is never what failed; it tells the stage of the reply behind it. */
    record Command(Optional<Stage> stage) implements TextLine {}

    /** What a server answered. */
    record Answer(ServerReply reply, String text) implements TextLine {}

    /** Anything else: a sentence of a program. */
    record Words(String text) implements TextLine {}

    /** The times and marks that programs write before what was said: PHPMailer, swaks, curl, msmtp, MailKit, Swift. */
    Pattern SERVER = Pattern.compile(
            "(?:\\[?(?:\\d{2,4}[-/.]\\d\\d[-/.]\\d{2,4}[T ])?\\d\\d:\\d\\d(?::\\d\\d)?[.,\\d]{0,9}+Z?\\]?,?:? ?)?"
                    + "(?:\\w{1,12}+ SERVER: )?(?:SERVER -> CLIENT:|S:|<<<?|<-|<\\*\\*|<~\\*?|<|\\[rx\\]|<rx>) *+(?=\\S)(.*)");

    Pattern CLIENT = Pattern.compile(
            "(?:\\[?(?:\\d{2,4}[-/.]\\d\\d[-/.]\\d{2,4}[T ])?\\d\\d:\\d\\d(?::\\d\\d)?[.,\\d]{0,9}+Z?\\]?,?:? ?)?"
                    + "(?:\\w{1,12}+ CLIENT: )?(?:CLIENT -> SERVER:|C:|>>>?|->|~>|>|-->|\\[tx\\]|\\[tx>) *+(.*)");

    Pattern VERB = Pattern.compile(
            "(?:[A-Za-z]{0,4}\\d{1,10} )?(EHLO|HELO|LHLO|STARTTLS|STLS|AUTH|AUTHENTICATE|LOGIN|USER|PASS|APOP"
                    + "|MAIL FROM|RCPT TO|DATA|BDAT|QUIT|LOGOUT|CAPA|CAPABILITY|SELECT|EXAMINE|STAT|LIST|UIDL|NOOP|RSET|ID)\\b(?!:? ?(?:command |extension )?(?:failed|rejected|error|not|fail|is|was|denied))[^a-z]*+.*");

    static TextLine of(String line) {
        var stripped = LogMark.undone(line.strip());
        var client = CLIENT.matcher(stripped);
        if (mayBeClient(stripped)
                && client.matches()
                && !QUOTED.matcher(stripped).lookingAt()) return new Command(stage(client.group(1)));
        var server = SERVER.matcher(stripped);
        var said = mayBeServer(stripped) && server.matches() ? server.group(1) : stripped;
        if (ServerReply.mayBe(said) || OAuthChallenge.refuses(said)) {
            var reply = ServerReply.parse(said);
            if (isAnswer(reply, said)) return new Answer(reply, said);
        }
        return isCommand(said) ? new Command(stage(said)) : new Words(said);
    }

    private static boolean mayBeClient(String line) {
        return line.indexOf('>') >= 0 || line.contains("C:") || line.contains("[tx]");
    }

    private static boolean mayBeServer(String line) {
        return line.indexOf('<') >= 0 || line.contains("S:") || line.contains("[rx]") || line.contains("CLIENT:");
    }

    /** A lone word of a sentence is no reply: "No mail today", "OK, but how?". */
    private static boolean isAnswer(ServerReply reply, String said) {
        if (OAuthChallenge.refuses(said)) return true;
        if (reply.protocol().isEmpty()) return false;
        if (reply.protocol().get() != Protocol.IMAP) return true;
        if (said.startsWith("OK"))
            return GOOD.matcher(said).matches() && !PROSE.matcher(said).find();
        return Character.isUpperCase(said.charAt(0))
                || said.startsWith("*")
                || said.startsWith(".")
                || reply.verdict() != Verdict.UNKNOWN && TAGGED.matcher(said).lookingAt();
    }

    /** A refusal that a person quotes in a letter, as by "> 550 No". */
    Pattern QUOTED = Pattern.compile("> [45]\\d\\d");

    /** What follows an OK without its tag, at its end. */
    Pattern GOOD = Pattern.compile(
            "OK(?: \\[.*+| .{0,200}?(?i:complete|completed|success|successful|logged in|authenticated|ready|listed|ok|now)[.)]{0,3}+)?");

    /** Who says OK to somebody. */
    Pattern PROSE = Pattern.compile("(?i)\\b(?:i|you|we|it|my|not|but|so|no|thanks)\\b");

    Pattern TAGGED = Pattern.compile("[A-Za-z]{0,4}\\d{1,10} ");

    private static boolean isCommand(String said) {
        return said.length() < 500 && VERB.matcher(said).matches();
    }

    private static Optional<Stage> stage(String command) {
        var verb = VERB.matcher(command);
        return verb.matches()
                ? StageName.parse(verb.group(1))
                        .filter(stage ->
                                stage != Stage.MAILBOX || !verb.group(1).equals("LIST"))
                : Optional.empty();
    }
}
