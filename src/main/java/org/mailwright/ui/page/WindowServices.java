package org.mailwright.ui.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.check.AccountChecker;
import org.mailwright.detect.Detector;
import org.mailwright.export.Exporter;
import org.mailwright.model.DomainName;
import org.mailwright.reply.ReplyReader;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;

/**
 * What the window works with. The suppliers are asked off the FX thread, when a page first needs what they give and then
 * each time again, so that a slow one remembers.
 *
 * @param typos the well-known domain that a typed one was likely meant to be
 * @param registrable the part of a host name that somebody registered, such as example.co.uk; quick, for it is asked on
 *     the FX thread
 * @param profile a profile file to open at the start
 * @param practice the account of the practice server, where one is running
 * @param organisation whose computer it is
 */
public record WindowServices(
        Messages messages,
        Wording wording,
        Supplier<Detector> detector,
        Supplier<AccountChecker> checker,
        Supplier<List<Exporter>> exporters,
        Supplier<ReplyReader> replies,
        Supplier<ProviderCatalog> catalog,
        Supplier<Function<DomainName, Optional<DomainName>>> typos,
        UnaryOperator<DomainName> registrable,
        ProfileOpener profiles,
        SignInLookup signIns,
        Optional<Path> profile,
        Optional<PracticeAccount> practice,
        Organisation organisation) {}
