package org.mailwright.cli.command;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.HelpPages;
import org.mailwright.catalog.Provider;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.InputLines;
import org.mailwright.cli.account.LazyCatalog;
import org.mailwright.cli.view.DetectionText;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonLimits;
import org.mailwright.json.JsonNode;
import org.mailwright.model.Cause;
import org.mailwright.model.Codes;
import org.mailwright.model.Protocol;
import org.mailwright.reply.ReplyReader.Confidence;
import org.mailwright.reply.ReplyReader.Context;
import org.mailwright.reply.ReplyReader.Reading;
import org.mailwright.reply.StageName;
import org.mailwright.report.JsonParts;
import org.mailwright.text.Advice;
import org.mailwright.text.Messages;
import org.mailwright.text.Subject;
import picocli.CommandLine.Model.CommandSpec;

/** Explains a server's reply: an argument, all of stdin, or with {@code --json -} each line of stdin (JSON Lines). */
final class ExplainCommand implements Command {

    private static final int MAX_REPLY = 64 * 1024;
    private static final JsonLimits LINE = new JsonLimits(4 * MAX_REPLY, 8, true);

    /** A reply and what is known about where it came from. */
    private record Question(String reply, Context replyContext) {}

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
    public int run(CommandContext context) throws CommandException {
        var stage = context.options().text("--stage");
        if (stage.isPresent() && StageName.parse(stage.get()).isEmpty())
            throw CommandException.invalid("cli.bad-stage", stage.get());
        var replyContext = new Context(
                stage.flatMap(StageName::parse),
                Optional.empty(),
                context.options().text("--provider"));
        var reply = context.options().word();
        var providers = new LazyCatalog(context);
        if (!reply.equals("-")) return answer(new Question(reply, replyContext), providers, context);
        return context.json()
                ? answerLines(providers, context)
                : answer(new Question(whole(context), replyContext), providers, context);
    }

    private static int answerLines(LazyCatalog providers, CommandContext context) throws CommandException {
        var lines = new InputLines(context.in());
        int exit = ExitCode.FINE;
        boolean understood = false;
        boolean asked = false;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().isBlank()) continue;
            var question = question(line.get());
            if (question.isPresent()) {
                asked = true;
                understood |= answer(question.get(), providers, context) == ExitCode.FINE;
            } else {
                answer(new Reading(Cause.INPUT_INVALID, Confidence.HIGH), Optional.empty(), context);
                context.warn("cli.bad-json-line");
                exit = ExitCode.USAGE;
            }
        }
        return exit == ExitCode.FINE && asked && !understood ? ExitCode.NOTHING_FOUND : exit;
    }

    private static int answer(Question question, LazyCatalog providers, CommandContext context)
            throws CommandException {
        if (question.reply().isBlank()) throw CommandException.invalid("cli.no-reply");
        var provider = question.replyContext().provider();
        var known = provider.isPresent() ? providers.byId(provider.get()) : Optional.<Provider>empty();
        var reading = context.services().replyReader().read(question.reply(), question.replyContext());
        answer(reading.whereUsually(usualReasons(known, context)), known, context);
        return reading.cause() == Cause.UNKNOWN ? ExitCode.NOTHING_FOUND : ExitCode.FINE;
    }

    private static void answer(Reading reading, Optional<Provider> provider, CommandContext context)
            throws CommandException {
        var advice = context.wording().of(reading.cause(), subject(provider, reading.cause(), context));
        if (context.json()) {
            context.out().json(json -> {
                write(json, reading, advice);
                if (reading.cause() != Cause.NONE) context.helpDesk(json);
            });
        } else print(reading, advice, subject(provider, reading.cause(), context), context);
    }

    private static void print(Reading reading, Advice advice, Subject subject, CommandContext context)
            throws CommandException {
        new DetectionText(context).print(advice);
        for (var other : reading.also())
            context.out().line("  " + context.wording().also(other, subject));
        if (reading.cause() != Cause.UNKNOWN) return;
        for (var line : context.wording().whereMessagesAre()) context.out().line("  " + line);
    }

    private static List<Cause> usualReasons(Optional<Provider> provider, CommandContext context) {
        return provider.map(known -> HelpPages.usualReasons(known.hintsOn(context.today())))
                .orElse(List.of());
    }

    private static Subject subject(Optional<Provider> provider, Cause cause, CommandContext context) {
        return provider.map(known -> new Subject("", "", "", known.displayName(), pages(known, cause, context)))
                .orElse(Subject.UNKNOWN);
    }

    private static List<URI> pages(Provider provider, Cause cause, CommandContext context) {
        return HelpPages.of(cause, provider.hintsOn(context.today()), provider.links());
    }

    private static void write(JsonWriter json, Reading reading, Advice advice) throws IOException {
        json.name("cause").value(reading.cause().code());
        json.name("confidence").value(Codes.of(reading.confidence()));
        json.name("title").value(advice.title());
        json.name("advice").value(advice.happened() + " " + advice.next());
        json.name("whoseTurn").value(advice.turn().code());
        if (!reading.also().isEmpty()) {
            JsonParts.words(
                    json.name("also"), reading.also().stream().map(Cause::code).toList());
        }
        JsonParts.words(
                json.name("links"), advice.links().stream().map(URI::toString).toList());
    }

    /** A line such as {@code {"stage":"auth","provider":"gmail","reply":"535 ..."}}; only {@code reply} is required. */
    private static Optional<Question> question(String line) {
        return JsonDocument.read(line.getBytes(StandardCharsets.UTF_8), LINE)
                .sound()
                .flatMap(ExplainCommand::question);
    }

    private static Optional<Question> question(JsonNode object) {
        var reply = text(object, "reply").filter(text -> !text.isBlank());
        var stage = text(object, "stage");
        if (stage.isPresent() && stage.flatMap(StageName::parse).isEmpty()) return Optional.empty();
        return reply.map(text -> new Question(
                text,
                new Context(
                        stage.flatMap(StageName::parse),
                        text(object, "protocol").flatMap(Protocol::parse),
                        text(object, "provider"))));
    }

    private static Optional<String> text(JsonNode object, String key) {
        return object.member(key).flatMap(JsonNode::text);
    }

    private static String whole(CommandContext context) throws CommandException {
        var lines = new InputLines(context.in());
        var reply = new StringBuilder();
        for (var line = lines.next(); line.isPresent() && reply.length() < MAX_REPLY; line = lines.next()) {
            reply.append(line.get()).append('\n');
        }
        return reply.toString().stripTrailing();
    }
}
