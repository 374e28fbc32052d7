package org.mailwright.export;

import java.util.List;
import java.util.Optional;
import org.mailwright.export.client.AppleAudience;
import org.mailwright.export.client.AppleExporter;
import org.mailwright.export.client.EvolutionExporter;
import org.mailwright.export.client.K9sExporter;
import org.mailwright.export.client.OutlookPrfExporter;
import org.mailwright.export.client.QrExporter;
import org.mailwright.export.server.AutodiscoverExporter;
import org.mailwright.export.server.DnsExporter;
import org.mailwright.export.server.PaccExporter;
import org.mailwright.export.server.ThunderbirdCfgExporter;
import org.mailwright.export.server.ThunderbirdExporter;
import org.mailwright.export.server.ThunderbirdPoliciesExporter;
import org.mailwright.profile.ProfileWriter;

/** The formats of programs, phones and IT, and their variants. */
public final class SampleExporters {

    private SampleExporters() {}

    /** Each format as it is without options. */
    public static List<Exporter> all() {
        return List.of(
                new JsonExporter(new ProfileWriter("Mailwright test")),
                new ThunderbirdExporter(),
                ThunderbirdCfgExporter.forPerson(),
                new ThunderbirdPoliciesExporter(),
                new OutlookPrfExporter(),
                new AppleExporter(SampleWords.ENGLISH),
                EvolutionExporter.forPerson(),
                new K9sExporter(),
                new QrExporter(),
                new AutodiscoverExporter(),
                new DnsExporter(SampleWords.ENGLISH),
                new PaccExporter(SampleWords.ENGLISH));
    }

    /** One file for everybody. */
    public static List<Exporter> forEveryone() {
        return List.of(
                ThunderbirdCfgExporter.forEveryone(Optional.empty()),
                apple(new AppleAudience.Everyone()),
                EvolutionExporter.forEveryone());
    }

    public static AppleExporter apple(AppleAudience audience) {
        return new AppleExporter(SampleWords.ENGLISH, audience, Optional.empty());
    }
}
