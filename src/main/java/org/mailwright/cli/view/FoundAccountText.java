package org.mailwright.cli.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundServer;
import org.mailwright.account.Place;
import org.mailwright.check.CheckReport;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.ProviderName;
import org.mailwright.model.EmailAddress;
import org.mailwright.repair.Change;
import org.mailwright.repair.OtherProgram;
import org.mailwright.repair.ProgramGuide;
import org.mailwright.repair.Repair;
import org.mailwright.repair.RepairResult;
import org.mailwright.text.AccountWords;
import org.mailwright.text.Subject;

/** Prints found accounts and how they compare in words, one after the other. */
public final class FoundAccountText {

    private final CommandContext context;
    private final AccountWords words;
    private final Map<String, ProgramGuide> guides = new HashMap<>();

    public FoundAccountText(CommandContext context) {
        this.context = context;
        this.words = new AccountWords(context.messages());
    }

    /**
     * Prints one account.
     *
     * @param alike the accounts of the same address that were found, this one among them
     */
    public void print(Repair repair, List<FoundAccount> alike) throws CommandException {
        var account = repair.account();
        var email = account.email().map(EmailAddress::display).orElseGet(() -> context.say("account.no-email"));
        out(context.say("account.place", words.program(account.program()), email));
        out("  " + account.origin());
        for (var server : account.incoming().stream().toList()) out(line(server));
        for (var server : account.outgoing().stream().toList()) out(line(server));
        for (var twin : OtherProgram.of(account, alike)) list(words.of(twin));
        for (var field : repair.comparison().differences()) placed(words.of(field), field.place());
        for (var past : repair.past()) out("  - " + words.of(past));
        for (var doubt : repair.doubts()) placed(words.of(doubt), doubt.place());
        if (account.passwordsDropped() > 0) {
            out("  - " + context.say("import.passwords", account.passwordsDropped()));
        }
        conclude(repair);
        var guide = guides.computeIfAbsent(
                account.program(),
                program -> ProgramGuide.of(program, context.messages().locale()));
        for (var change : repair.changes(guide)) {
            list(words.of(change, account.program()));
            if (change instanceof Change.InFile inFile && inFile.keeps())
                out("      " + context.say("account.change.file.keeps"));
        }
    }

    private void conclude(Repair repair) throws CommandException {
        var detection = repair.detection();
        if (repair.test().isPresent()) {
            test(repair, repair.test().get());
        } else if (detection.isEmpty()) {
            if (repair.account().owner().isEmpty()) out("  " + context.say("account.nobody-to-compare"));
        } else if (detection.get().outcome() instanceof Outcome.Refused(var provider, var hints)) {
            out("  - " + context.say("account.refused", provider.name()));
            new DetectionText(context).print(hints);
        } else if (repair.comparison().fields().isEmpty()) {
            out("  " + context.say("account.nothing-known"));
        } else if (repair.comparison().differences().isEmpty()
                && repair.account().doubts().isEmpty()) {
            out("  " + context.say("account.all-right"));
        }
    }

    private void test(Repair repair, CheckReport report) throws CommandException {
        var result = repair.result();
        var program = repair.account().program();
        out("  " + words.of(result, program));
        if (result instanceof RepairResult.ProgramFails(var suspects, var _)) {
            for (var suspect : suspects) out("  - " + words.of(suspect, program));
            return;
        }
        var provider = repair.provider();
        var subject = Subject.of(report, provider.map(ProviderName::name), List.of());
        var advice = new DetectionText(context);
        if (result instanceof RepairResult.Change) {
            out("  - " + context.wording().of(report.cause(), subject).title());
        } else {
            advice.print(context.wording().of(report.cause(), report.observations(), subject));
            advice.print(repair.best().map(Candidate::hints).orElse(List.of()));
        }
    }

    private void placed(String words, Optional<Place> place) throws CommandException {
        out("  - " + words);
        if (place.isPresent()) out("    " + this.words.of(place.get()));
    }

    /** The first line as a point, the others below it. */
    private void list(List<String> lines) throws CommandException {
        for (int i = 0; i < lines.size(); i++) out((i == 0 ? "  - " : "      ") + lines.get(i));
    }

    private void out(String line) throws CommandException {
        context.out().line(line);
    }

    private String line(FoundServer server) {
        var host = server.host().orElse("?");
        var address = host.indexOf(':') < 0 ? host : "[" + host + "]";
        var port =
                server.port().map(number -> ":" + number).orElseGet(() -> ", " + context.say("account.unknown-port"));
        return ServerLine.of(
                context,
                server.protocol().side(),
                server.protocol().name(),
                address + port,
                words.of(server.encryption()),
                server.username());
    }
}
