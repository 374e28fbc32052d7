package org.mailwright.cli.command;

import java.util.List;
import org.mailwright.cli.Fakes;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;

/** An account of msmtp whose port and encryption are wrong, and what the catalog says of it. */
final class MsmtpCase {

    static final String CONFIG = """
            account one
            host smtp.example.org
            port 25
            from ada@example.org
            auth on
            user ada@example.org
            password NEVER-READ
            """;

    private MsmtpCase() {}

    static Outcome found() {
        var evidence = new Provenance(Source.CATALOG, "", true, List.of());
        return new Outcome.Found(List.of(new Candidate(evidence, List.of(Fakes.IMAP), List.of(Fakes.SMTP))));
    }
}
