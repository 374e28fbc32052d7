package org.mailwright.cli.command;

import java.util.List;
import java.util.stream.Collectors;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.account.ResolvedAccount;
import org.mailwright.detect.Provenance;
import org.mailwright.export.Exporter;
import org.mailwright.profile.Profile;
import org.mailwright.profile.Template;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Writes accounts in the form that another program reads. */
final class ExportCommand implements Command {

    /** The format that keeps placeholders: a template stays one. */
    private static final String TEMPLATES = "json";

    @Override
    public String name() {
        return "export";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "ADDRESS|PROFILE... --format ID [OPTIONS]")
                .words("ADDRESS|PROFILE")
                .required("--format", "ID")
                .option("--for", "ADDRESS")
                .option("--name", "NAME")
                .option("--out", "FILE|FOLDER/")
                .flag("--for-everyone")
                .option("--mdm", "NAME")
                .option("--sign", "FILE")
                .flag("--password-stdin")
                .option("--ldap", "URL")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException, InterruptedException {
        var exporter = new ExportVariant(context).of(exporter(context));
        var out = OutPlace.of(context);
        var outcome = new ExportOutcome(exporter.id(), context);
        return switch (ExportAccounts.of(context)) {
            case ExportAccounts.Missing(var detection) -> outcome.missing(detection);
            case ExportAccounts.Found(var profiles, var _) -> {
                warn(profiles, context);
                var filled = exporter.id().equals(TEMPLATES) ? profiles : filled(profiles);
                yield switch (exporter.exportAll(filled)) {
                    case Exporter.Result.Refused(var reasons) -> outcome.refused(reasons);
                    case Exporter.Result.Exported exported ->
                        outcome.exported(exported, out.save(exported.files(), context));
                };
            }
        };
    }

    /** A template's %EMAILADDRESS% is its own address; files for everybody put each person's in that place. */
    private static List<Profile> filled(List<Profile> profiles) {
        return profiles.stream()
                .map(profile -> {
                    var settings = profile.settings();
                    return profile.withSettings(new Template(settings).of(settings.address(), settings.displayName()));
                })
                .toList();
    }

    /** Settings without encryption may be had as a file even where the organisation forbids their use. */
    private static void warn(List<Profile> profiles, CommandContext context) {
        boolean plain = profiles.stream()
                .anyMatch(profile -> new ResolvedAccount(profile.settings(), Provenance.MANUAL)
                        .plaintextSide()
                        .isPresent());
        if (plain && !context.services().policy().plaintext()) context.warn("policy.plaintext.export");
    }

    private static Exporter exporter(CommandContext context) throws CommandException {
        var id = context.options().text("--format").orElseThrow();
        var exporters = context.services().exporters(context.messages());
        var unknown = context.services().policy().offers(id) ? "cli.unknown-format" : "policy.formats.forbidden";
        return exporters.stream()
                .filter(exporter -> exporter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CommandException.invalid(
                        unknown, id, exporters.stream().map(Exporter::id).collect(Collectors.joining(", "))));
    }
}
