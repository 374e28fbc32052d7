package org.mailwright;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailwright.catalog.Fault;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.LiveChecker;
import org.mailwright.check.ReplyReader;
import org.mailwright.check.ReplyRules;
import org.mailwright.check.TestMessageText;
import org.mailwright.cli.NetworkOptions;
import org.mailwright.cli.Stop;
import org.mailwright.cli.Tools;
import org.mailwright.detect.CatalogSource;
import org.mailwright.detect.ConcurrentDetector;
import org.mailwright.detect.Detector;
import org.mailwright.detect.Judgement;
import org.mailwright.detect.MxSource;
import org.mailwright.detect.PublicSuffixes;
import org.mailwright.detect.Source;
import org.mailwright.detect.SrvSource;
import org.mailwright.export.Exporter;
import org.mailwright.export.JsonExporter;
import org.mailwright.export.ThunderbirdExporter;
import org.mailwright.net.DnsFailure;
import org.mailwright.net.DnsResolver;
import org.mailwright.net.Limits;
import org.mailwright.net.NameServers;
import org.mailwright.net.Network;
import org.mailwright.net.TrustStore;
import org.mailwright.profile.ProfileWriter;
import org.mailwright.text.Messages;

/** The real things that commands work with. */
final class TerminalTools implements Tools {

    @Override
    public String version() {
        return Version.TEXT;
    }

    /** The catalog knows most addresses: what asks the network is made only where it does not. */
    @Override
    public Detector detector(NetworkOptions options, Consumer<Fault> faults) throws Stop {
        var catalog = catalog(options, faults);
        var dns = dns(options);
        var judgement = new Late<>(() -> new Judgement(PublicSuffixes.bundled()));
        return new ConcurrentDetector(_ -> List.of(
                new CatalogSource(catalog),
                new LateSource(Source.MX, () -> new MxSource(dns.get(), catalog, judgement.get())),
                new LateSource(Source.SRV, () -> new SrvSource(dns.get(), judgement.get()))));
    }

    @Override
    public AccountChecker checker(NetworkOptions options) throws Stop {
        var network = new Network(dns(options).get(), trust(options), Limits.USUAL, Clock.systemUTC());
        return new LiveChecker(network, replyReader(), TerminalTools::testMessage);
    }

    @Override
    public ProviderCatalog catalog(NetworkOptions options, Consumer<Fault> faults) {
        return options.catalog()
                .map(folder -> ProviderCatalog.withOverlays(List.of(folder), faults))
                .orElseGet(ProviderCatalog::bundled);
    }

    @Override
    public List<Exporter> exporters() {
        return List.of(new JsonExporter(new ProfileWriter(Version.TEXT)), new ThunderbirdExporter());
    }

    @Override
    public ReplyReader replyReader() {
        return ReplyRules.bundled();
    }

    private static Late<DnsResolver> dns(NetworkOptions options) throws Stop {
        var server = options.nameServer();
        if (server.isEmpty()) return new Late<>(() -> NameServers.ofSystem());
        try {
            var named = NameServers.at(server.get());
            return new Late<>(() -> named);
        } catch (DnsFailure e) {
            throw Stop.trouble("cli.dns-unreachable", server.get().toString());
        }
    }

    private static TrustStore trust(NetworkOptions options) throws Stop {
        Optional<Path> file = options.caFile();
        if (file.isEmpty()) return TrustStore.system();
        try {
            return TrustStore.system().withCaFile(file.get());
        } catch (IOException e) {
            throw Stop.trouble("cli.bad-ca-file", file.get().toString());
        }
    }

    private static TestMessageText testMessage(String language) {
        var messages = Messages.in(Locale.forLanguageTag(language));
        return new TestMessageText(messages.get("check.message.subject"), messages.get("check.message.text"));
    }
}
