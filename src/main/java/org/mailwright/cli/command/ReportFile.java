package org.mailwright.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mailwright.check.CheckReport;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.account.BrowserLogin;
import org.mailwright.cli.account.ResolvedAccount;
import org.mailwright.detect.Detection;
import org.mailwright.model.Side;
import org.mailwright.profile.WholeFile;
import org.mailwright.remedy.Help;
import org.mailwright.report.ItReport;
import org.mailwright.report.SearchReport;
import org.mailwright.report.SettingsOrigin;
import org.mailwright.report.WrittenReport;

/** The file for the IT report of a check or a search: text or JSON, by its extension; in a folder, a text with a name of its own. */
record ReportFile(Path path, boolean json) {

    private static final Map<String, Boolean> ENDINGS = Map.of(".txt", false, ".json", true);

    /** The file that {@code --report} names. */
    static Optional<ReportFile> wanted(CommandContext context) throws CommandException {
        var path = context.path("--report");
        if (path.isEmpty()) return Optional.empty();
        if (Files.isDirectory(path.get())) return Optional.of(new ReportFile(path.get(), false));
        var name = path.get().toString().toLowerCase(Locale.ROOT);
        return Optional.of(ENDINGS.entrySet().stream()
                .filter(ending -> name.endsWith(ending.getKey()))
                .findFirst()
                .map(ending -> new ReportFile(path.get(), ending.getValue()))
                .orElseThrow(() -> CommandException.invalid("cli.bad-report")));
    }

    void write(CheckReport check, ResolvedAccount account, CommandContext context) throws CommandException {
        var origin = origin(account, new BrowserLogin(context).help(account, check.cause()));
        write(ItReport.of(check, origin, hidesAddress(context), context.wording(), clock()), context);
    }

    /** Writes the report of a search that found nothing to test. */
    void write(Detection detection, CommandContext context) throws CommandException {
        var nameServer = context.network().nameServer();
        write(SearchReport.of(detection, hidesAddress(context), nameServer, context.wording(), clock()), context);
    }

    private static boolean hidesAddress(CommandContext context) {
        return context.options().has("--hide-address");
    }

    private static Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    private void write(WrittenReport report, CommandContext context) throws CommandException {
        var content = json ? report.json() : report.text(context.messages());
        var place = Files.isDirectory(path) ? path.resolve(report.name() + ".txt") : path;
        try {
            WholeFile.write(place, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw CommandException.trouble("cli.cannot-save", place.toString());
        }
    }

    private static SettingsOrigin origin(ResolvedAccount account, Help help) {
        var origin = account.provenance();
        return new SettingsOrigin(
                origin,
                Arrays.stream(Side.values()).collect(Collectors.toMap(Function.identity(), _ -> origin.source())),
                help);
    }
}
