package org.mailwright.cli.command;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mailwright.catalog.Provider;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.TextLines;
import org.mailwright.cli.account.LazyCatalog;
import org.mailwright.cli.command.ExplainCommand.Question;
import org.mailwright.model.Cause;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.ReplyReader.Reading;

/**
 * Answers questions of JSON Lines, one line each. Logs repeat themselves: what was asked before is not read again, and an
 * answer is put into words once. Answers are handed on as soon as the next line has to be waited for.
 */
final class ExplainLines {

    /** More is a mistake, such as a whole mail log; what follows is not read. */
    static final int MAX_LINES = 50_000;

    /** In characters; longer texts are rarely asked twice. */
    private static final int SHORT = 4 * 1024;

    private static final int REMEMBERED = 4 * 1024;

    /** In bytes. */
    private static final int FULL = 64 * 1024;

    private final CommandContext context;
    private final LazyCatalog providers;
    private final Map<Question, Told> told = new Remembered<>();
    private final Map<Said, byte[]> words = new Remembered<>();
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean understood;
    private boolean misunderstood;

    ExplainLines(CommandContext context, LazyCatalog providers) {
        this.context = context;
        this.providers = providers;
    }

    /** An answer, and whether the text was understood. */
    private static final class Told {

        private final byte[] json;
        private final boolean understood;

        private Told(byte[] json, boolean understood) {
            this.json = json;
            this.understood = understood;
        }
    }

    /** What an answer's words depend on. */
    private record Said(Reading reading, Optional<String> provider) {}

    int answerAll(TextLines lines) throws CommandException {
        var asked = 0;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().text().isBlank()) continue;
            if (++asked > MAX_LINES) {
                handOn();
                context.warn("cli.too-many-lines", MAX_LINES);
                return ExitCode.USAGE;
            }
            waiting.writeBytes(answer(line.get()));
            if (waiting.size() > FULL || !lines.hasNext()) handOn();
        }
        handOn();
        if (misunderstood) return ExitCode.USAGE;
        return asked > 0 && !understood ? ExitCode.NOTHING_FOUND : ExitCode.FINE;
    }

    private byte[] answer(TextLines.Line line) throws CommandException {
        if (!line.whole()) return worded(Reading.UNKNOWN, Optional.empty());
        var question = ExplainCommand.question(line.text());
        if (question.isPresent()) return answer(question.get());
        if (!misunderstood) context.warn("cli.bad-json-line");
        misunderstood = true;
        return worded(new Reading(Cause.INPUT_INVALID, Confidence.HIGH), Optional.empty());
    }

    private byte[] answer(Question question) throws CommandException {
        var known = told.get(question);
        if (known == null) {
            var provider = ExplainCommand.provider(question, providers);
            var reading = ExplainCommand.read(question, provider, context);
            known = new Told(worded(reading, provider), reading.cause() != Cause.UNKNOWN);
            if (question.reply().length() <= SHORT) told.put(question, known);
        }
        understood |= known.understood;
        return known.json;
    }

    private byte[] worded(Reading reading, Optional<Provider> provider) {
        return words.computeIfAbsent(
                new Said(reading, provider.map(Provider::id)), _ -> ExplainCommand.json(reading, provider, context));
    }

    private void handOn() throws CommandException {
        if (waiting.size() > 0) context.out().raw(waiting.toByteArray());
        waiting.reset();
    }

    /** A map that forgets what it was given first. */
    private static final class Remembered<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
