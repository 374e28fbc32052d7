package org.mailwright.ui.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.mailwright.account.program.AccountSearch;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.check.AccountChecker;
import org.mailwright.detect.Detector;
import org.mailwright.export.Exporter;
import org.mailwright.model.DomainName;
import org.mailwright.reply.ReplyReader;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/**
 * The services that the window uses. The suppliers are called off the FX thread, each time a page needs their service,
 * so a slow supplier should cache it.
 *
 * @param accounts looks for accounts in the programs of this computer, once it is asked to
 * @param typos finds the well-known domain that a typed domain is likely a misspelling of
 * @param registrable the registrable domain of a host name, such as example.co.uk; must be quick after its first call,
 *     because it is called on the FX thread
 * @param profile a profile file to open at start-up
 * @param practice the account of the practice server, if one runs
 * @param organisation the organisation that manages this computer
 * @param display how its person wants to see the window
 */
public record WindowServices(
        Messages messages,
        Wording wording,
        Supplier<Detector> detector,
        Supplier<AccountChecker> checker,
        Supplier<List<Exporter>> exporters,
        Supplier<ReplyReader> replies,
        Supplier<ProviderCatalog> catalog,
        Supplier<AccountSearch> accounts,
        Supplier<Function<DomainName, Optional<DomainName>>> typos,
        UnaryOperator<DomainName> registrable,
        ProfileOpener profiles,
        SignInLookup signIns,
        Optional<Path> profile,
        Optional<PracticeAccount> practice,
        Organisation organisation,
        DisplaySettings display) {}
