package org.mailwright;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mailwright.catalog.Problem;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.catalog.ProviderFolders;
import org.mailwright.check.AccountChecker;
import org.mailwright.cli.BrowserTools;
import org.mailwright.cli.NetworkOptions;
import org.mailwright.cli.Stop;
import org.mailwright.cli.SystemBrowser;
import org.mailwright.cli.Tools;
import org.mailwright.detect.Detector;
import org.mailwright.export.Exporter;
import org.mailwright.net.dns.DnsFailure;
import org.mailwright.net.dns.DnsJavaResolver;
import org.mailwright.net.dns.DnsResolver;
import org.mailwright.net.tls.TrustStore;
import org.mailwright.policy.Policy;
import org.mailwright.policy.PolicyFile;
import org.mailwright.reply.ReplyReader;
import org.mailwright.signin.ClientFile;
import org.mailwright.signin.OAuthClients;

/** The real things that commands work with. */
final class TerminalTools implements Tools {

    private final Policy policy;

    TerminalTools(Policy policy) {
        this.policy = policy;
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public Policy draft(Path file) {
        return PolicyFile.draft(file).read(new PolicyWitness());
    }

    @Override
    public String version() {
        return Version.TEXT;
    }

    @Override
    public Detector detector(NetworkOptions options, Consumer<Problem> faults) throws Stop {
        return core(options, faults).detector(UnaryOperator.identity(), options.ispdb(), options.tellsAddress());
    }

    @Override
    public AccountChecker checker(NetworkOptions options) throws Stop {
        return core(options, _ -> {}).checker();
    }

    @Override
    public BrowserTools browser(NetworkOptions options, Consumer<ClientFile.Refused> faults) throws Stop {
        return new BrowserTools(
                core(options, _ -> {}).signIn(),
                OAuthClients.ofSystem(policy.oauthClients(), faults),
                page -> SystemBrowser.open(page));
    }

    @Override
    public ProviderCatalog catalog(NetworkOptions options, Consumer<Problem> faults) {
        var folders = Stream.of(
                        policy.providers().stream(), options.catalog().stream(), ProviderFolders.existing().stream())
                .flatMap(each -> each)
                .toList();
        return ProviderCatalog.withOverlays(folders, faults);
    }

    @Override
    public List<Exporter> exporters() {
        return Core.exporters(policy);
    }

    @Override
    public ReplyReader replyReader() {
        return Core.pasted();
    }

    private Core core(NetworkOptions options, Consumer<Problem> faults) throws Stop {
        return new Core(dns(options), trust(options), new Late<>(() -> catalog(options, faults)), policy);
    }

    private static Late<DnsResolver> dns(NetworkOptions options) throws Stop {
        var server = options.nameServer();
        if (server.isEmpty())
            return new Late<>(() -> DnsJavaResolver.ofSystem()); // a method reference would load dnsjava at once
        try {
            var named = DnsJavaResolver.at(server.get());
            return new Late<>(() -> named);
        } catch (DnsFailure e) {
            throw Stop.trouble("cli.dns-unreachable", server.get().toString());
        }
    }

    private TrustStore trust(NetworkOptions options) throws Stop {
        var file = options.caFile();
        if (file.isEmpty()) return Core.trust(policy);
        try {
            return Core.trust(policy).withCaFile(file.get());
        } catch (IOException e) {
            throw Stop.trouble("cli.bad-ca-file", file.get().toString());
        }
    }
}
