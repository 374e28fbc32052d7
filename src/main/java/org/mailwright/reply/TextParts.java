package org.mailwright.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.model.Protocol;
import org.mailwright.model.Stage;
import org.mailwright.reply.ServerReply.Verdict;

/**
 * A pasted text cut into what servers answered and what programs said.
 *
 * @param answers the refusals, each with its continuation lines
 * @param words everything that is neither a good reply nor a client's command, in pieces that can be read at a time
 * @param allGood whether there are good replies and nothing else
 */
record TextParts(List<Answered> answers, List<String> words, boolean allGood) {

    /** In characters; as much as {@link NormalizedText} reads. */
    private static final int PIECE = 8 * 1024;

    /** More refusals than one conversation has; those behind them are not read. */
    private static final int MAX_ANSWERS = 64;

    /**
     * A refusal and what it was an answer to.
     *
     * @param closing whether it is only a goodbye
     */
    record Answered(ServerReply reply, String text, Optional<Stage> stage, boolean closing) {

        private boolean isOfLogOn() {
            return stage.equals(Optional.of(Stage.AUTH)) || reply.code() == 535;
        }
    }

    static TextParts of(List<String> lines) {
        var cutter = new Cutter();
        lines.stream().filter(line -> !line.isBlank()).map(TextLine::of).forEach(cutter::take);
        return cutter.done();
    }

    /** Puts the lines together again that belong together. */
    private static final class Cutter {

        private final List<Answered> answers = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final StringBuilder piece = new StringBuilder();
        private final StringBuilder answer = new StringBuilder();
        private Optional<Stage> stage = Optional.empty();
        private Optional<ServerReply> open = Optional.empty();
        private int continued;
        private boolean longer;
        private int good;
        private boolean others;

        void take(TextLine line) {
            switch (line) {
                case TextLine.Command(var next) -> {
                    close();
                    stage = next;
                }
                case TextLine.Answer(var reply, var text) -> take(reply, text);
                case TextLine.Words(var text) -> {
                    if (open.isPresent() && ++continued <= 6) append(text);
                    else others = true;
                    add(text);
                }
            }
        }

        private void take(ServerReply reply, String text) {
            if (reply.verdict() == Verdict.GOOD) {
                close();
                good++;
                if (isLoggedOn(reply, text) && answers.removeIf(Answered::isOfLogOn)) others = true;
            } else if (open.filter(before -> before.code() == reply.code() && reply.code() != 0)
                    .isPresent()) {
                append(text);
            } else {
                close();
                open = Optional.of(reply);
                answer.append(text);
            }
        }

        /** Whether a log-on went well: another way of logging on was refused before, and no longer matters. */
        private boolean isLoggedOn(ServerReply reply, String text) {
            return reply.code() == 235
                    || stage.equals(Optional.of(Stage.AUTH))
                            && reply.protocol().equals(Optional.of(Protocol.IMAP))
                            && TextLine.TAGGED.matcher(text).lookingAt();
        }

        private void close() {
            if (open.isPresent() && answers.size() < MAX_ANSWERS) {
                var text = answer.toString();
                var reply = longer ? ServerReply.parse(text) : open.get();
                answers.add(new Answered(reply, text, stage, isGoodbye(text, stage)));
            }
            open = Optional.empty();
            answer.setLength(0);
            continued = 0;
            longer = false;
        }

        private void append(String text) {
            answer.append('\n').append(text);
            longer = true;
        }

        private void add(String text) {
            if (piece.length() + text.length() > PIECE) flush();
            piece.append(text).append('\n');
        }

        private void flush() {
            if (!piece.isEmpty()) words.add(piece.toString());
            piece.setLength(0);
        }

        TextParts done() {
            close();
            flush();
            var refused = answers.stream().anyMatch(one -> !one.closing());
            return new TextParts(answers, words, good > 0 && !refused && !others);
        }

        private static boolean isGoodbye(String text, Optional<Stage> stage) {
            if (!text.regionMatches(true, 0, "* BYE", 0, 5)) return false;
            var said = NormalizedText.of(text).text();
            return said.startsWith("* bye")
                    && (stage.equals(Optional.of(Stage.QUIT))
                            || said.contains("logging out")
                            || said.contains("logout")
                            || said.length() < 12);
        }
    }

    TextParts {
        answers = List.copyOf(answers);
        words = List.copyOf(words);
    }
}
