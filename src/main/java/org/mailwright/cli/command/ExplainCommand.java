package org.mailwright.cli.command;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.catalog.HelpPages;
import org.mailwright.catalog.Hint;
import org.mailwright.catalog.Provider;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.InputLines;
import org.mailwright.cli.view.AccountJson;
import org.mailwright.cli.view.DetectionText;
import org.mailwright.model.Cause;
import org.mailwright.model.Protocol;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.ReplyReader.Context;
import org.mailwright.reply.ReplyReader.Reading;
import org.mailwright.reply.StageName;
import org.mailwright.text.Advice;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import picocli.CommandLine.Model.CommandSpec;

/** Says what a server's reply means: one that was typed, one from stdin, or many as JSON InputLines. */
final class ExplainCommand implements Command {

    private static final int MAX_REPLY = 64 * 1024;

    /** A reply, and where it was heard as far as somebody said so. */
    private record Question(String reply, Context context) {}

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        var spec = CommandHelp.of(messages, name(), "[--stage STAGE] [--provider ID] REPLY | -  [OPTIONS]")
                .word("REPLY")
                .option("--stage", "STAGE")
                .option("--provider", "ID")
                .withCommonOptions();
        spec.parser().unmatchedOptionsArePositionalParams(true); // POP3 replies begin with -ERR
        return spec;
    }

    @Override
    public int run(CommandContext call) throws CommandException {
        var stage = call.options().text("--stage");
        if (stage.isPresent() && StageName.parse(stage.get()).isEmpty())
            throw CommandException.invalid("cli.bad-stage", stage.get());
        var context = new Context(
                stage.flatMap(StageName::parse),
                Optional.empty(),
                call.options().text("--provider"));
        var reply = call.options().word();
        var providers = new LazyCatalog(call);
        if (!reply.equals("-")) return answer(new Question(reply, context), providers, call);
        return call.json() ? answerLines(providers, call) : answer(new Question(whole(call), context), providers, call);
    }

    private static int answerLines(LazyCatalog providers, CommandContext call) throws CommandException {
        var lines = new InputLines(call.in());
        int exit = ExitCode.FINE;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().isBlank()) continue;
            var question = question(line.get());
            if (question.isPresent()) {
                answer(question.get(), providers, call);
            } else {
                answer(new Reading(Cause.INPUT_INVALID, Confidence.HIGH), Optional.empty(), call);
                call.warn("cli.bad-json-line");
                exit = ExitCode.USAGE;
            }
        }
        return exit;
    }

    private static int answer(Question question, LazyCatalog providers, CommandContext call) throws CommandException {
        if (question.reply().isBlank()) throw CommandException.invalid("cli.no-reply");
        var provider = question.context().provider();
        var known = provider.isPresent() ? providers.byId(provider.get()) : Optional.<Provider>empty();
        var reading = call.tools().replyReader().read(question.reply(), question.context());
        answer(wantsAppPassword(known, call) ? reading.whereOnlyAppPasswordsWork() : reading, known, call);
        return ExitCode.FINE;
    }

    private static void answer(Reading reading, Optional<Provider> provider, CommandContext call) throws CommandException {
        var advice = call.wording().of(reading.cause(), subject(provider, reading.cause(), call));
        if (call.json()) {
            call.out().json(json -> {
                write(json, reading, advice);
                if (reading.cause() != Cause.NONE) call.helpDesk(json);
            });
        } else new DetectionText(call).print(advice);
    }

    private static boolean wantsAppPassword(Optional<Provider> provider, CommandContext call) {
        return provider.stream()
                .flatMap(known -> known.hintsOn(call.today()).stream())
                .anyMatch(hint -> hint.code() == Hint.Code.APP_PASSWORD_REQUIRED);
    }

    private static Subject subject(Optional<Provider> provider, Cause cause, CommandContext call) {
        return provider.map(known -> new Subject("", "", "", known.displayName(), pages(known, cause, call)))
                .orElse(Subject.UNKNOWN);
    }

    private static List<URI> pages(Provider provider, Cause cause, CommandContext call) {
        return HelpPages.of(cause, provider.hintsOn(call.today()), provider.links());
    }

    private static void write(JsonWriter json, Reading reading, Advice advice) throws IOException {
        json.name("cause").value(reading.cause().code());
        json.name("confidence").value(reading.confidence().name().toLowerCase(Locale.ROOT));
        json.name("title").value(advice.title());
        json.name("advice").value(advice.happened() + " " + advice.next());
        json.name("whoseTurn").value(advice.turn().code());
        AccountJson.words(
                json.name("links"), advice.links().stream().map(URI::toString).toList());
    }

    /** A line such as {@code {"stage":"auth","provider":"gmail","reply":"535 ..."}}; only the reply must be there. */
    private static Optional<Question> question(String line) {
        try {
            if (!(JsonParser.parseString(line) instanceof JsonObject object)) return Optional.empty();
            var reply = text(object, "reply").filter(text -> !text.isBlank());
            var stage = text(object, "stage");
            if (stage.isPresent() && stage.flatMap(StageName::parse).isEmpty()) return Optional.empty();
            return reply.map(text -> new Question(
                    text,
                    new Context(
                            stage.flatMap(StageName::parse),
                            text(object, "protocol").flatMap(Protocol::parse),
                            text(object, "provider"))));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonObject object, String key) {
        return object.get(key) instanceof JsonPrimitive primitive && primitive.isString()
                ? Optional.of(primitive.getAsString())
                : Optional.empty();
    }

    private static String whole(CommandContext call) throws CommandException {
        var lines = new InputLines(call.in());
        var reply = new StringBuilder();
        for (var line = lines.next(); line.isPresent() && reply.length() < MAX_REPLY; line = lines.next()) {
            reply.append(line.get()).append('\n');
        }
        return reply.toString().stripTrailing();
    }
}
