package org.mailwright.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mailwright.export.ExportWords;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Limit;
import org.mailwright.export.client.AppleAudience;
import org.mailwright.export.client.AppleExporter;
import org.mailwright.export.server.AutodiscoverExporter;
import org.mailwright.export.server.DnsExporter;
import org.mailwright.export.server.PaccExporter;
import org.mailwright.export.server.ThunderbirdExporter;
import org.mailwright.model.DomainName;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes the files that domains publish, so that mail programs find their settings. Pure: nothing is written. */
public final class Publisher {

    private final PublishPlan plan;

    public Publisher(PublishPlan plan) {
        this.plan = plan;
    }

    /** What came of it. */
    public sealed interface Result {

        /**
         * All files, and the formats that a domain has to do without.
         *
         * @param left the reasons, by domain and format
         */
        record Ready(List<ExportedFile> files, Map<DomainName, Map<String, List<Limit>>> left) implements Result {

            public Ready {
                files = List.copyOf(files);
                left = Map.copyOf(left);
            }
        }

        /** The settings are not everybody's: nothing is published for any domain. */
        record Refused(DomainName domain, List<Limit> reasons) implements Result {

            public Refused {
                reasons = List.copyOf(reasons);
            }
        }

        /** There are two settings for one domain. */
        record Twice(DomainName domain) implements Result {}
    }

    public Result publish(List<Publication> publications) {
        var files = new ArrayList<ExportedFile>();
        var left = new LinkedHashMap<DomainName, Map<String, List<Limit>>>();
        for (var publication : publications) {
            var domain = publication.domain();
            if (left.containsKey(domain)) return new Result.Twice(domain);
            var refusal = personal(publication);
            if (!refusal.isEmpty()) return new Result.Refused(domain, refusal);
            var missing = new LinkedHashMap<String, List<Limit>>();
            files.addAll(folder(publication, missing));
            left.put(domain, missing);
        }
        var domains = publications.stream().map(Publication::domain).toList();
        var readme = new ReadmeText(plan.languages().getFirst())
                .text(domains.stream().map(this::site).toList());
        files.addFirst(new ExportedFile("README.md", "text/markdown", readme));
        return new Result.Ready(files, left);
    }

    /** Why everybody's mail programs cannot take these settings. */
    private static List<Limit> personal(Publication publication) {
        for (var limit : List.of(Limit.OTHER_USERNAME, Limit.PLAINTEXT)) {
            if (limit.concerns(publication.settings())) return List.of(limit);
        }
        return switch (new ThunderbirdExporter().export(publication.profile())) {
            case Exporter.Result.Exported _ -> List.of();
            case Exporter.Result.Refused(var reasons) -> reasons;
        };
    }

    private Site site(DomainName domain) {
        return new Site(domain, plan.root(), plan.web().orElse(domain));
    }

    private List<ExportedFile> folder(Publication publication, Map<String, List<Limit>> missing) {
        var words = plan.languages().getFirst();
        var site = site(publication.domain());
        var files = new ArrayList<ExportedFile>();
        var zones = new ArrayList<String>();
        var autoconfig = made(new ThunderbirdExporter(), publication, missing).getFirst();
        files.add(web(site, "mail/config-v1.1.xml", autoconfig));
        files.add(web(site, ".well-known/autoconfig/mail/config-v1.1.xml", autoconfig));
        for (var exporter : List.of(new AutodiscoverExporter(), new DnsExporter(words), new PaccExporter(words))) {
            for (var file : made(exporter, publication, missing)) {
                if (file.mediaType().equals("text/dns")) zones.add(new String(file.content(), UTF_8));
                else files.add(web(site, file.name(), file));
            }
        }
        var apple = made(apple(words), publication, missing);
        apple.forEach(file -> files.add(web(site, site.mobileconfig(), file)));
        files.addAll(new PeoplePages(plan.languages(), site, !apple.isEmpty()).files(publication));
        files.addAll(lines(site));
        files.add(text(site, site.domain() + ".zone", "text/dns", new ZoneLines(words, site).text(zones)));
        return files;
    }

    private AppleExporter apple(ExportWords words) {
        return new AppleExporter(words, new AppleAudience.Everyone(), plan.signer());
    }

    private static List<ExportedFile> made(
            Exporter exporter, Publication publication, Map<String, List<Limit>> missing) {
        return switch (exporter.export(publication.profile())) {
            case Exporter.Result.Exported exported -> exported.files();
            case Exporter.Result.Refused(var reasons) -> {
                missing.put(exporter.id(), reasons);
                yield List.of();
            }
        };
    }

    private static List<ExportedFile> lines(Site site) {
        var lines = new ServerLines(site);
        return List.of(
                text(site, "nginx.conf", "text/plain", lines.nginx()),
                text(site, "nginx-locations.conf", "text/plain", lines.nginxLocations()),
                text(site, "apache.conf", "text/plain", lines.apache()),
                text(site, "apache-locations.conf", "text/plain", lines.apacheLocations()),
                text(site, "Caddyfile", "text/plain", lines.caddy()));
    }

    private static ExportedFile text(Site site, String name, String type, String text) {
        return new ExportedFile(site.domain() + "/" + name, type, text);
    }

    private static ExportedFile web(Site site, String name, ExportedFile file) {
        return new ExportedFile(site.domain() + "/www/" + name, file.mediaType(), file.content());
    }
}
