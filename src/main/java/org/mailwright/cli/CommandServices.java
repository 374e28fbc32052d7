package org.mailwright.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.mailwright.account.program.AccountSearch;
import org.mailwright.catalog.Problem;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.check.AccountChecker;
import org.mailwright.detect.Detector;
import org.mailwright.detect.ProfileTrust;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;
import org.mailwright.model.DomainName;
import org.mailwright.policy.Policy;
import org.mailwright.policy.PolicyProblem;
import org.mailwright.reply.ReplyReader;
import org.mailwright.signin.ClientFile;

/** The domain objects that commands context. Each is created on request, so that no command pays for another's. */
public interface CommandServices {

    /** The program and its version, such as "Mailwright 0.1.0". */
    String version();

    /** What day it is. */
    default InstantSource clock() {
        return InstantSource.system();
    }

    /** The policy of this computer. */
    Policy policy();

    /** Reads a policy file without applying it. */
    Policy draft(Path file);

    /** What does not work as a policy means it. Looks into all that it names. */
    List<PolicyProblem> problems(Policy policy, boolean draft);

    /**
     * Finds settings.
     *
     * @param faults receives the faults of provider files that were skipped
     */
    Detector detector(NetworkOptions options, Consumer<Problem> faults) throws CommandException;

    AccountChecker checker(NetworkOptions options) throws CommandException;

    /** Says that a check will follow, so that what its first handshake waits for can be done meanwhile. */
    default void expectCheck() {}

    /**
     * What a sign-in through the browser needs.
     *
     * @param faults receives the registration files that were skipped
     */
    SignInServices browser(NetworkOptions options, Consumer<ClientFile.Refused> faults) throws CommandException;

    /**
     * The bundled providers and those of the overlay folders.
     *
     * @param faults receives the faults of provider files that were skipped
     */
    ProviderCatalog catalog(NetworkOptions options, Consumer<Problem> faults) throws CommandException;

    /** Says what the servers of a profile file are worth. */
    ProfileTrust profileTrust(NetworkOptions options, Consumer<Problem> faults);

    /**
     * In the order in which to offer them.
     *
     * @param words the language of the formats that people read
     */
    List<Exporter> exporters(ExportWords words);

    ReplyReader replyReader();

    /** Looks at what a domain has in DNS. The caller closes it. */
    PublicRecords domainCheck(NetworkOptions options) throws CommandException;

    /** The name that somebody registered, such as example.org for mail.example.org. */
    DomainName registered(DomainName name);

    /** Looks for accounts in the programs of this computer, once it is asked to. */
    AccountSearch accountSearch();
}
