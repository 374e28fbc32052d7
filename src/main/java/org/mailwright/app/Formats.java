package org.mailwright.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;
import org.mailwright.export.JsonExporter;
import org.mailwright.export.client.AppleExporter;
import org.mailwright.export.client.EvolutionExporter;
import org.mailwright.export.client.K9sExporter;
import org.mailwright.export.client.LetterExporter;
import org.mailwright.export.client.OutlookPrfExporter;
import org.mailwright.export.client.QrExporter;
import org.mailwright.export.send.Targets;
import org.mailwright.export.server.AutodiscoverExporter;
import org.mailwright.export.server.DnsExporter;
import org.mailwright.export.server.PaccExporter;
import org.mailwright.export.server.ThunderbirdCfgExporter;
import org.mailwright.export.server.ThunderbirdExporter;
import org.mailwright.export.server.ThunderbirdPoliciesExporter;
import org.mailwright.export.sheet.SheetExporter;
import org.mailwright.export.sheet.SheetHints;
import org.mailwright.export.terminal.AercExporter;
import org.mailwright.export.terminal.GitExporter;
import org.mailwright.export.terminal.HimalayaExporter;
import org.mailwright.export.terminal.MbsyncExporter;
import org.mailwright.export.terminal.MsmtpExporter;
import org.mailwright.export.terminal.MuttExporter;
import org.mailwright.export.terminal.SnailExporter;
import org.mailwright.model.ProgramVersion;
import org.mailwright.policy.Company;
import org.mailwright.policy.Policy;
import org.mailwright.profile.ProfileWriter;
import org.mailwright.text.Messages;

/** Every export format, in the order in which to list them. */
public final class Formats {

    private Formats() {}

    /**
     * The formats that the organisation offers; its letters bear its name.
     *
     * @param words the language of those that people read
     * @param hints what an account's provider wants done
     */
    static List<Exporter> offered(ExportWords words, Policy policy, SheetHints hints) {
        var sheet = new SheetExporter(words, hints);
        var letter = new LetterExporter(words, sheet, policy.company().flatMap(Company::name), policy.helpDesk().in(words.locale()));
        return Stream.of(programs(words), List.of(sheet, letter), terminal(words), Targets.exporters(words))
                .flatMap(List::stream)
                .filter(exporter -> policy.offers(exporter.id()))
                .toList();
    }

    /** The names of all formats. */
    public static List<String> ids() {
        return offered(Messages.in(Locale.ROOT), Policy.NONE, _ -> List.of()).stream()
                .map(Exporter::id)
                .toList();
    }

    private static List<Exporter> programs(ExportWords words) {
        return List.of(
                new JsonExporter(new ProfileWriter(ProgramVersion.NAME)),
                new ThunderbirdExporter(),
                ThunderbirdCfgExporter.forPerson(),
                new OutlookPrfExporter(),
                new AppleExporter(words),
                EvolutionExporter.forPerson(),
                new K9sExporter(),
                new QrExporter(),
                new ThunderbirdPoliciesExporter(),
                new AutodiscoverExporter(),
                new DnsExporter(words),
                new PaccExporter(words));
    }

    private static List<Exporter> terminal(ExportWords words) {
        return List.of(
                new MsmtpExporter(words),
                new MuttExporter(words),
                new MbsyncExporter(words),
                new AercExporter(words),
                new HimalayaExporter(words),
                new SnailExporter(words),
                new GitExporter(words));
    }
}
