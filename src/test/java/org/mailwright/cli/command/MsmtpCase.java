package org.mailwright.cli.command;

import java.util.List;
import java.util.Optional;
import org.mailwright.cli.Fakes;
import org.mailwright.detect.Candidate.Evidence;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection.Outcome;
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
        var evidence = new Evidence(Source.CATALOG, "", true, List.of());
        return new Outcome.Found(List.of(
                new Candidate(evidence, Optional.empty(), List.of(Fakes.IMAP), List.of(Fakes.SMTP), List.of())));
    }
}
