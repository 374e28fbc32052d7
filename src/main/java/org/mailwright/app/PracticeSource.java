package org.mailwright.app;

import java.util.List;
import java.util.Optional;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Source;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.practice.PracticeServer;

/** The catalog's source, preceded by the practice server's account. */
record PracticeSource(PracticeServer server, DetectionSource catalog) implements DetectionSource {

    @Override
    public Source id() {
        return Source.CATALOG;
    }

    @Override
    public Answer ask(EmailAddress address) {
        if (!address.domain().equals(server.address().domain())) return catalog.ask(address);
        var candidate = new Candidate(
                new Candidate.Evidence(Source.CATALOG, "", true, List.of()),
                Optional.of(new Candidate.ProviderName("practice", "Mailwright practice")),
                List.of(
                        server.server(Protocol.IMAP, Encryption.TLS).withUsername(address.toString()),
                        server.server(Protocol.POP3, Encryption.TLS).withUsername(address.toString())),
                List.of(
                        server.server(Protocol.SMTP, Encryption.TLS).withUsername(address.toString()),
                        server.server(Protocol.SMTP, Encryption.STARTTLS).withUsername(address.toString())),
                List.of());
        return new Answer.Found(List.of(candidate));
    }
}
