package org.mailwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.mailwright.catalog.Problem;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.check.AccountChecker;
import org.mailwright.detect.Detector;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;
import org.mailwright.policy.Policy;
import org.mailwright.reply.ReplyReader;
import org.mailwright.signin.ClientFile;

/** What commands work with. Each thing is made when it is asked for, so that no command waits for another's. */
public interface CommandServices {

    /** The program and its version, such as "Mailwright 0.1.0". */
    String version();

    /** What the organisation has decided for this computer. */
    Policy policy();

    /** What a draft would come to; it holds for nothing. */
    Policy draft(Path file);

    /**
     * Finds settings.
     *
     * @param faults told of provider files that had to be skipped
     */
    Detector detector(NetworkOptions options, Consumer<Problem> faults) throws CommandException;

    AccountChecker checker(NetworkOptions options) throws CommandException;

    /**
     * What signs people in through their browser.
     *
     * @param faults told of files of registrations that had to be skipped
     */
    SignInServices browser(NetworkOptions options, Consumer<ClientFile.Refused> faults) throws CommandException;

    /**
     * The providers we know.
     *
     * @param faults told of provider files that had to be skipped
     */
    ProviderCatalog catalog(NetworkOptions options, Consumer<Problem> faults) throws CommandException;

    /**
     * In the order in which to offer them.
     *
     * @param words the language of the formats that people read
     */
    List<Exporter> exporters(ExportWords words);

    ReplyReader replyReader();
}
