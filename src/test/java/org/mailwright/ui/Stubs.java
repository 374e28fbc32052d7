package org.mailwright.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.mailwright.account.Computer;
import org.mailwright.account.program.AccountSearch;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.check.AccountChecker;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detector;
import org.mailwright.detect.Provenance;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Limit;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.profile.Profile;
import org.mailwright.reply.ReplyReader;
import org.mailwright.text.Messages;
import org.mailwright.text.Wording;
import org.mailwright.ui.page.DisplaySettings;
import org.mailwright.ui.page.Organisation;
import org.mailwright.ui.page.PracticeAccount;
import org.mailwright.ui.page.ProfileOpener;
import org.mailwright.ui.page.SignInLookup;
import org.mailwright.ui.page.WindowServices;

/** The window's collaborators, each to be replaced by a test; each field is read anew at every use. */
public final class Stubs {

    /** For providers without a sign-in in the browser. */
    static final SignInLookup NO_SIGN_IN = new SignInLookup(
            () -> {
                throw new IllegalStateException("nobody signs in here");
            },
            () -> {
                throw new IllegalStateException("nobody signs in here");
            },
            (_, _) -> Optional.empty());

    volatile Detector detector = (address, options, heard) -> {
        var detection = Samples.found(address, Samples.trusted());
        detection.asked().forEach(heard);
        return detection;
    };
    volatile AccountChecker checker = (request, credentials, progress) -> Samples.passed(request, progress);
    volatile AccountSearch accounts =
            new AccountSearch(new Computer(Computer.Kind.WINDOWS, Path.of("nowhere"), Map.of()), Optional.empty());
    volatile ProfileOpener profiles = (_, _) -> new ProfileOpener.Reading.Refused("no such file");
    volatile Function<DomainName, Optional<DomainName>> typos =
            domain -> domain.ascii().equals("gmial.com") ? Optional.of(DomainName.of("gmail.com")) : Optional.empty();
    volatile SignInLookup signIns = NO_SIGN_IN;
    private final List<String> askedOnFxThread = new CopyOnWriteArrayList<>();
    private final AtomicBoolean suffixesRead = new AtomicBoolean();
    Locale language = Locale.ENGLISH;
    Optional<Messages> spoken = Optional.empty();
    Optional<PracticeAccount> practice = Optional.empty();
    Organisation organisation = Organisation.NONE;
    DisplaySettings display = DisplaySettings.NONE;

    List<Exporter> exporters =
            List.of(new TextExporter("thunderbird", List.of(Limit.TIMEOUTS)), new TextExporter("json", List.of()));
    ReplyReader replies =
            (reply, context) -> new ReplyReader.Reading(Cause.AUTH_BAD_CREDENTIALS, ReplyReader.Confidence.HIGH);

    WindowServices services() {
        var messages = spoken.orElseGet(() -> Messages.in(language).isolating());
        return new WindowServices(
                messages,
                new Wording(messages, organisation.policy()),
                offFxThread("detector", () -> detector),
                offFxThread("checker", () -> checker),
                offFxThread("exporters", () -> exporters),
                offFxThread("replies", () -> replies),
                offFxThread("catalog", ProviderCatalog::bundled),
                offFxThread("accounts", () -> accounts),
                offFxThread("typos", () -> typos),
                this::registrable,
                (file, whose) -> offFxThread("profiles", () -> profiles.open(file, whose))
                        .get(),
                new SignInLookup(
                        offFxThread("sign-in", () -> signIns.signIn().get()),
                        offFxThread("sign-in by code", () -> signIns.byCode().get()),
                        (settings, id) -> offFxThread(
                                        "offers", () -> signIns.offers().apply(settings, id))
                                .get()),
                Optional.<Path>empty(),
                practice,
                organisation,
                display);
    }

    /** What was asked on the FX thread and takes its time. */
    List<String> askedOnFxThread() {
        return List.copyOf(askedOnFxThread);
    }

    private <T> Supplier<T> offFxThread(String name, Supplier<T> service) {
        return () -> {
            if (Platform.isFxApplicationThread()) askedOnFxThread.add(name);
            return service.get();
        };
    }

    /** Quick but for the first time, when the real one reads a list. */
    private DomainName registrable(DomainName name) {
        if (suffixesRead.compareAndSet(false, true) && Platform.isFxApplicationThread()) {
            askedOnFxThread.add("registrable");
        }
        var labels = name.labels();
        return DomainName.of(String.join(".", labels.subList(Math.max(0, labels.size() - 2), labels.size())));
    }

    static Candidate guess() {
        return new Candidate(
                new Provenance(org.mailwright.detect.Source.PROBE, "example.org", true, List.of()),
                List.of(Samples.imap()),
                List.of(Samples.smtp()));
    }

    /** Writes the account's address and servers, so that a test can see what was exported. */
    public record TextExporter(String id, List<Limit> limits) implements Exporter {

        @Override
        public Format format() {
            var capabilities = new FormatCapabilities(List.of(), limits);
            return new Format(id, Group.PROGRAMS, List.of("ada.txt"), capabilities);
        }

        @Override
        public Result export(Profile profile) {
            var file = new ExportedFile("ada.txt", "text/plain", profile.settings() + "\n" + profile.tested());
            return new Result.Exported(List.of(file), limits, List.of());
        }
    }
}
