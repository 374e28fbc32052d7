package org.mailwright.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailwright.catalog.Hint;
import org.mailwright.catalog.NamedIssuer;
import org.mailwright.catalog.Provider.Link;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/** Whose word counts where two places name the same servers. */
class MergingTest {

    private static Candidate candidate(Source source, boolean trusted, ProviderName provider, String username) {
        var server = new ServerSettings(
                Protocol.IMAP,
                new Endpoint("imap.example.org", 993),
                Encryption.TLS,
                List.of(AuthMethod.PASSWORD),
                username);
        var warnings = trusted ? List.<Cause>of() : List.of(Cause.DISCO_INSECURE);
        return new Candidate(
                new Provenance(source, "", trusted, warnings).of(Optional.of(provider), List.of(), Map.of()),
                List.of(server),
                List.of());
    }

    @Test
    void serversAndEvidenceComeFromTheSameCandidate() {
        var forged = candidate(Source.AUTOCONFIG, false, new ProviderName("gmail", "Gmail", true), "somebody-else");
        var sound = candidate(Source.SRV, true, new ProviderName("example", "Example", true), "ada@example.org");

        assertThat(Merging.merged(List.of(forged, sound))).containsExactly(sound);
        assertThat(Merging.merged(List.of(sound, forged))).containsExactly(sound);
    }

    @Test
    void theCatalogsNameComesBeforeTheProvidersOwn() {
        var own = candidate(Source.AUTOCONFIG, true, new ProviderName("example.org", "Our mail", true), "ada");
        var known = candidate(Source.CATALOG, true, new ProviderName("example", "Example Mail"), "ada@example.org");

        var merged = Merging.merged(List.of(own, known)).getFirst();

        assertThat(merged.provenance().catalogId()).contains("example");
        assertThat(merged.incoming()).isEqualTo(own.incoming());
        assertThat(merged.provenance())
                .usingRecursiveComparison()
                .ignoringFields("provider")
                .isEqualTo(own.provenance());
    }

    @Test
    void aStrangersIdIsNotTheCatalogs() {
        var stranger = candidate(Source.AUTOCONFIG, true, new ProviderName("gmail", "Gmail", true), "ada");

        assertThat(stranger.provenance().catalogId()).isEmpty();
    }

    @Test
    void otherServersStayApartInTheirOrder() {
        var name = new ProviderName("example", "Example", true);
        var first = candidate(Source.AUTOCONFIG, true, name, "ada");
        var host = served(first, Servers.imap("imap2.example.org"));
        var port = served(first, Servers.server(Protocol.IMAP, "imap.example.org", 1993, Encryption.TLS));
        var open = served(first, Servers.server(Protocol.IMAP, "imap.example.org", 993, Encryption.STARTTLS));
        var protocol = served(first, Servers.server(Protocol.POP3, "imap.example.org", 993, Encryption.TLS));

        assertThat(Merging.merged(List.of(first, host, port, open, protocol, host, open)))
                .containsExactly(first, host, port, open, protocol);
    }

    private static Candidate served(Candidate candidate, ServerSettings server) {
        return new Candidate(candidate.provenance(), List.of(server), List.of());
    }

    /** Of two that need consent the better one stays, with its own user names. */
    @Test
    void ofTwoUntrustedOnesTheBetterStays() {
        var better = candidate(Source.AUTOCONFIG, false, new ProviderName("example", "Example", true), "ada");
        var other = candidate(Source.SRV, false, new ProviderName("other", "Other", true), "ada@example.org");

        var merged = Merging.merged(List.of(better, other));

        assertThat(merged).containsExactly(better);
    }

    @Test
    void pagesAreTakenFromTheOtherWhereTheBetterHasNone() {
        var bare = candidate(Source.AUTOCONFIG, true, new ProviderName("example", "Example", true), "ada");
        var first = withPage(bare, "https://first.example");
        var second = withPage(bare, "https://second.example");

        assertThat(Merging.merged(List.of(bare, second)).getFirst().provenance().links())
                .isEqualTo(second.provenance().links());
        assertThat(Merging.merged(List.of(first, second))
                        .getFirst()
                        .provenance()
                        .links())
                .isEqualTo(first.provenance().links());
    }

    @Test
    void aStrangersPagesAreNotTaken() {
        var sound = candidate(Source.SRV, true, new ProviderName("example", "Example", true), "ada");
        var forged = withPage(
                candidate(Source.AUTOCONFIG, false, new ProviderName("gmail", "Gmail", true), "ada"),
                "https://evil.example");

        assertThat(Merging.merged(List.of(sound, forged))).containsExactly(sound);
    }

    @Test
    void whatIsWorthAsMuchAddsItsHintsAndTheIssuerThatItNames() {
        var issuer = Optional.of(new NamedIssuer(URI.create("https://login.example.org"), Set.of("imap.example.org")));
        var hint = new Hint(Hint.Code.NO_IMAP_SMTP, Optional.empty(), Set.of());
        var first = candidate(Source.AUTOCONFIG, true, new ProviderName("example", "Example", true), "ada");
        var evidence = first.provenance().of(first.provider(), List.of(hint), Map.of());
        var other = new Candidate(evidence.signedInAt(issuer), first.incoming(), first.outgoing());

        assertThat(Merging.merged(List.of(first, other))).containsExactly(other);
    }

    private static Candidate withPage(Candidate candidate, String page) {
        var evidence = candidate.provenance();
        return new Candidate(
                evidence.of(evidence.provider(), List.of(), Map.of(Link.WEBMAIL, URI.create(page))),
                candidate.incoming(),
                candidate.outgoing());
    }
}
