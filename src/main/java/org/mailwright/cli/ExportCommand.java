package org.mailwright.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailwright.export.Exporter;
import org.mailwright.export.Limit;
import org.mailwright.export.ReaderLimit;
import org.mailwright.model.AccountSettings;
import org.mailwright.profile.Profile;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Writes an account in the form that another program imports. */
final class ExportCommand implements Command {

    @Override
    public String name() {
        return "export";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return Help.of(messages, name(), "ADDRESS|PROFILE --format ID [OPTIONS]")
                .word("ADDRESS|PROFILE")
                .required("--format", "ID")
                .option("--name", "NAME")
                .option("--out", "FILE")
                .withCommonOptions();
    }

    @Override
    public int run(Call call) throws Stop, InterruptedException {
        var exporter = exporter(call);
        var name = call.options().text("--name");
        if (name.isPresent() && !AccountSettings.isLine(name.get())) throw Stop.invalid("cli.bad-name");
        var target = Target.parse(call.options().word());
        return switch (new Accounts(call).find(target, Wishes.NONE)) {
            case Accounts.Result.Missing(var detection) -> {
                new DetectionText(call).print(detection);
                yield DetectCommand.exit(detection);
            }
            case Accounts.Result.Have(var account) -> {
                if (account.plaintextSide().isPresent()
                        && !call.tools().policy().plaintext()) {
                    call.warn("policy.plaintext.export");
                }
                yield export(exporter, profile(target, account, name), call);
            }
        };
    }

    private static Profile profile(Target target, Account account, Optional<String> name) {
        var settings = name.map(display ->
                        account.settings().withNames(display, account.settings().accountName()))
                .orElse(account.settings());
        return switch (target) {
            case Target.Held(var held) -> new Profile(settings, held.created(), held.source(), held.tested());
            case Target.Address _ ->
                new Profile(
                        settings,
                        Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                        account.origin().source(),
                        Optional.empty());
        };
    }

    private static int export(Exporter exporter, Profile profile, Call call) throws Stop {
        return switch (exporter.export(profile)) {
            case Exporter.Result.Refused(var reasons) -> {
                if (call.json()) {
                    call.out().json(json -> {
                        write(json, exporter, List.of(), reasons, List.of());
                        call.helpDesk(json);
                    });
                }
                tell("cli.export.refused", reasons, call);
                yield Exit.CHECK_FAILED;
            }
            case Exporter.Result.Exported exported -> {
                var places = OutPlace.of(call).save(exported.files(), call);
                if (call.json()) call.out().json(json -> write(json, exporter, places, exported.left(), exported.readerLeft()));
                if (!exported.left().isEmpty()) tell("cli.export.left", exported.left(), call);
                if (!exported.readerLeft().isEmpty()) call.warn("cli.export.reader-left");
                for (var limit : exported.readerLeft()) call.out().remark("  - " + call.wording().of(limit));
                yield Exit.FINE;
            }
        };
    }

    private static void write(
            JsonWriter json, Exporter exporter, List<Path> files, List<Limit> limits, List<ReaderLimit> readerLimits)
            throws IOException {
        json.name("outcome").value(files.isEmpty() ? "refused" : "exported");
        json.name("format").value(exporter.id());
        AccountJson.text(json.name("file"), files.stream().findFirst().map(Path::toString));
        AccountJson.words(json.name("files"), files.stream().map(Path::toString).toList());
        AccountJson.words(json.name("limits"), limits.stream().map(Limit::code).toList());
        json.name("readers").beginArray();
        for (var limit : readerLimits) {
            json.beginObject();
            json.name("name").value(limit.reader());
            json.name("drops").value(limit.limit().code());
            json.endObject();
        }
        json.endArray();
    }

    private static void tell(String key, List<Limit> limits, Call call) {
        call.warn(key);
        for (var limit : limits) call.out().remark("  - " + call.wording().of(limit));
    }

    private static Exporter exporter(Call call) throws Stop {
        var id = call.options().text("--format").orElseThrow();
        var exporters = call.tools().exporters(call.messages());
        var unknown = call.tools().policy().offers(id) ? "cli.unknown-format" : "policy.formats.forbidden";
        return exporters.stream()
                .filter(exporter -> exporter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Stop.invalid(
                        unknown, id, exporters.stream().map(Exporter::id).collect(Collectors.joining(", "))));
    }
}
