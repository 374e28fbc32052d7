package org.mailwright.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.cli.Fakes.Run;
import org.mailwright.cli.Fakes;
import org.mailwright.detect.Candidate.Evidence;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Source;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;

/** Runs the check command with fake servers. */
abstract class CheckBench {

    static final String IN = "--incoming=imap:imap.example.org:993:tls";
    static final String OUT = "--outgoing=smtp.example.org:465:tls";

    final Fakes fakes = new Fakes();

    AccountSettings settings(int request) {
        return fakes.requests.get(request).settings();
    }

    void detected(boolean trusted, List<Cause> warnings) {
        fakes.outcome = new Outcome.Found(List.of(new Candidate(
                new Evidence(Source.SRV, "example.org", trusted, warnings),
                Optional.empty(),
                List.of(Fakes.IMAP),
                List.of(Fakes.SMTP),
                List.of())));
    }

    Run check(String stdin, String... options) {
        var args = new ArrayList<>(List.of("check", "ada@example.org", "--password-stdin"));
        args.addAll(List.of(options));
        return fakes.run(stdin, args.toArray(String[]::new));
    }
}
