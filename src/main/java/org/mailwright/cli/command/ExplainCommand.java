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
import org.mailwright.cli.InputText;
import org.mailwright.cli.Output;
import org.mailwright.cli.TextLines;
import org.mailwright.cli.account.LazyCatalog;
import org.mailwright.cli.account.SavedReport;
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

/** Explains a server's reply: an argument, the text on stdin, or with {@code --json -} each line of stdin (JSON Lines). */
final class ExplainCommand implements Command {

    /** In bytes; a longer line cannot be read as JSON, since its end is what is missing. */
    private static final int MAX_LINE = 2 * 1024 * 1024;

    private static final JsonLimits LINE = new JsonLimits(MAX_LINE, 8, true);

    /** A reply and what is known about where it came from. */
    record Question(String reply, Context replyContext) {}

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
        var report = SavedReport.named(reply);
        if (report.isPresent()) return answer(report.get(), context);
        if (!reply.equals("-")) return answer(new Question(reply, replyContext), context);
        return context.json()
                ? new ExplainLines(context, new LazyCatalog(context)).answerAll(new TextLines(context.in(), MAX_LINE))
                : answer(new Question(InputText.read(context.in()), replyContext), context);
    }

    private static int answer(Question question, CommandContext context) throws CommandException {
        if (question.reply().isBlank()) throw CommandException.invalid("cli.no-reply");
        var provider = provider(question, new LazyCatalog(context));
        var reading = read(question, provider, context);
        if (context.json()) context.out().raw(json(reading, provider, context));
        else print(reading, provider, context);
        return reading.cause() == Cause.UNKNOWN ? ExitCode.NOTHING_FOUND : ExitCode.FINE;
    }

    /** What a report for IT found, and how it is tested again. */
    private static int answer(SavedReport report, CommandContext context) throws CommandException {
        var advice = context.wording().of(report.cause(), report.clues(), report.subject());
        if (context.json()) {
            var reading = new Reading(report.cause(), Confidence.HIGH, List.of());
            context.out().json(json -> {
                json.name("address").value(report.subject().address());
                write(json, reading, advice);
                if (report.cause() != Cause.NONE) context.helpDesk(json);
            });
            return ExitCode.FINE;
        }
        context.out().line(report.subject().address());
        new DetectionText(context).print(advice);
        if (report.reply().isPresent())
            context.out()
                    .line("  "
                            + context.say(
                                    "card.line",
                                    context.say("card.reply"),
                                    report.reply().get()));
        if (!report.subject().host().isEmpty())
            context.out()
                    .line("  "
                            + context.say("card.line", context.say("test.again"), "mailwright check " + report.file()));
        return ExitCode.FINE;
    }

    /** The provider of a question, where it names one that is known. */
    static Optional<Provider> provider(Question question, LazyCatalog providers) throws CommandException {
        var named = question.replyContext().provider();
        return named.isPresent() ? providers.byId(named.get()) : Optional.empty();
    }

    static Reading read(Question question, Optional<Provider> provider, CommandContext context) {
        return context.services()
                .replyReader()
                .read(question.reply(), question.replyContext())
                .whereUsually(usualReasons(provider, context));
    }

    /** An answer as JSON, with its line end. */
    static byte[] json(Reading reading, Optional<Provider> provider, CommandContext context) {
        var advice = context.wording().of(reading.cause(), subject(provider, reading.cause(), context));
        return Output.jsonLine(json -> {
            write(json, reading, advice);
            if (reading.cause() != Cause.NONE) context.helpDesk(json);
        });
    }

    private static void print(Reading reading, Optional<Provider> provider, CommandContext context)
            throws CommandException {
        var subject = subject(provider, reading.cause(), context);
        new DetectionText(context).print(context.wording().of(reading.cause(), subject));
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
        return provider.map(known -> subject(known, cause, context)).orElse(Subject.UNKNOWN);
    }

    private static Subject subject(Provider provider, Cause cause, CommandContext context) {
        var hints = provider.hintsOn(context.today());
        var pages = HelpPages.of(cause, hints, provider.links());
        return new Subject("", "", "", provider.displayName(), pages)
                .at(HelpPages.where(cause, hints, provider.links()));
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
    static Optional<Question> question(String line) {
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
}
