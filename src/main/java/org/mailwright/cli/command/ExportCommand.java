package org.mailwright.cli.command;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.view.AccountJson;
import org.mailwright.cli.view.DetectionText;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Limit;
import org.mailwright.model.AccountSettings;
import org.mailwright.profile.Profile;
import org.mailwright.profile.WholeFile;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Writes an account in a format that another program imports. */
final class ExportCommand implements Command {

    @Override
    public String name() {
        return "export";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "ADDRESS|PROFILE --format ID [OPTIONS]")
                .word("ADDRESS|PROFILE")
                .required("--format", "ID")
                .option("--name", "NAME")
                .option("--out", "FILE")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException, InterruptedException {
        var exporter = exporter(context);
        var name = context.options().text("--name");
        if (name.isPresent() && !AccountSettings.isLine(name.get())) throw CommandException.invalid("cli.bad-name");
        var target = AccountTarget.parse(context.options().word());
        return switch (new AccountResolver(context).find(target, SettingsOverrides.NONE)) {
            case AccountResolver.Result.Missing(var detection) -> {
                new DetectionText(context).print(detection);
                yield DetectCommand.exit(detection);
            }
            case AccountResolver.Result.Have(var account) -> {
                if (account.plaintextSide().isPresent()
                        && !context.services().policy().plaintext()) {
                    context.warn("policy.plaintext.export");
                }
                yield export(exporter, profile(target, account, name), context);
            }
        };
    }

    private static Profile profile(AccountTarget target, ResolvedAccount account, Optional<String> name) {
        var settings = name.map(display ->
                        account.settings().withNames(display, account.settings().accountName()))
                .orElse(account.settings());
        return switch (target) {
            case AccountTarget.Held(var held) -> new Profile(settings, held.created(), held.source(), held.tested());
            case AccountTarget.Address _ ->
                new Profile(
                        settings,
                        Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                        account.origin().source(),
                        Optional.empty());
        };
    }

    private static int export(Exporter exporter, Profile profile, CommandContext context) throws CommandException {
        return switch (exporter.export(profile)) {
            case Exporter.Result.Refused(var reasons) -> {
                if (context.json()) {
                    context.out().json(json -> {
                        write(json, exporter, Optional.empty(), reasons);
                        context.helpDesk(json);
                    });
                }
                tell("cli.export.refused", reasons, context);
                yield ExitCode.CHECK_FAILED;
            }
            case Exporter.Result.Exported(var file, var left) -> {
                var out = save(file, context);
                if (context.json()) context.out().json(json -> write(json, exporter, out, left));
                if (!left.isEmpty()) tell("cli.export.left", left, context);
                yield ExitCode.FINE;
            }
        };
    }

    /** Writes to {@code --out}, or without it to stdout. */
    private static Optional<Path> save(ExportedFile file, CommandContext context) throws CommandException {
        var wanted = context.path("--out");
        if (wanted.isEmpty()) {
            if (context.json()) throw CommandException.invalid("cli.export.json-needs-out");
            context.out().raw(file.content());
            return Optional.empty();
        }
        var path = Files.isDirectory(wanted.get()) ? wanted.get().resolve(file.name()) : wanted.get();
        try {
            WholeFile.write(path, file.content());
        } catch (IOException e) {
            throw CommandException.trouble("cli.cannot-save", path.toString());
        }
        if (!context.json()) context.warn("cli.export.saved", path.toString());
        return Optional.of(path);
    }

    private static void write(JsonWriter json, Exporter exporter, Optional<Path> file, List<Limit> limits)
            throws IOException {
        json.name("outcome").value(file.isPresent() ? "exported" : "refused");
        json.name("format").value(exporter.id());
        AccountJson.text(json.name("file"), file.map(Path::toString));
        AccountJson.words(json.name("limits"), limits.stream().map(Limit::code).toList());
    }

    private static void tell(String key, List<Limit> limits, CommandContext context) {
        context.warn(key);
        for (var limit : limits) context.out().remark("  - " + context.wording().of(limit));
    }

    private static Exporter exporter(CommandContext context) throws CommandException {
        var id = context.options().text("--format").orElseThrow();
        var exporters = context.services().exporters();
        var unknown = context.services().policy().offers(id) ? "cli.unknown-format" : "policy.formats.forbidden";
        return exporters.stream()
                .filter(exporter -> exporter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CommandException.invalid(
                        unknown, id, exporters.stream().map(Exporter::id).collect(Collectors.joining(", "))));
    }
}
