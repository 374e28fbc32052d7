package org.mailwright.batch.live;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.batch.Person;
import org.mailwright.batch.RowFault;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.CheckOptions;
import org.mailwright.check.CheckReport;
import org.mailwright.check.CheckRequest;
import org.mailwright.check.Credentials;
import org.mailwright.check.Finding;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Secret;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/** Tests the account of one row. */
final class RowTest {

    private final LiveBatch.Wanted wanted;
    private final AccountChecker checker;
    private final ResultWords words;
    private final ServerLimits limits;

    RowTest(LiveBatch.Wanted wanted, AccountChecker checker, ResultWords words, ServerLimits limits) {
        this.wanted = wanted;
        this.checker = checker;
        this.words = words;
        this.limits = limits;
    }

    /** Blocks until it is the row's turn at its servers. Closes the password. */
    RowResult run(Person person, Optional<Secret> password) throws InterruptedException {
        try (var credentials = Credentials.same(password.orElseGet(() -> Secret.of("")))) {
            return switch (wanted.finder().find(person)) {
                case SettingsFinder.Found.None(var cause) -> words.of(person, cause);
                case SettingsFinder.Found.Settings(var settings, var provider) ->
                    run(person, settings, provider, credentials, password.isPresent());
            };
        }
    }

    private RowResult run(
            Person person,
            AccountSettings settings,
            Optional<String> provider,
            Credentials credentials,
            boolean hasPassword)
            throws InterruptedException {
        if (servers(settings).findAny().isEmpty()) return words.of(person, Cause.INPUT_INVALID);
        var fault = fault(settings, credentials, hasPassword);
        if (fault.isPresent()) {
            return words.of(new RowFault(person.line(), person.address().toString(), fault.get(), List.of()));
        }
        var plain = plaintext(settings);
        if (plain.isPresent()) {
            var refused = CheckReport.refused(
                    settings, plain.get(), Stage.TLS, Cause.DISCO_PLAINTEXT_SERVERS, Optional.empty());
            return words.of(person, refused);
        }
        var hosts = servers(settings).map(server -> server.endpoint().host()).toList();
        if (!limits.enter(hosts)) return words.skipped(person);
        Set<Cause> causes = new HashSet<>();
        try {
            var report = checker.check(request(person, settings, provider), credentials, _ -> {});
            report.findings().stream().map(Finding::cause).forEach(causes::add);
            return words.of(person, report);
        } finally {
            limits.leave(hosts, causes);
        }
    }

    private Optional<RowFault.Kind> fault(AccountSettings settings, Credentials credentials, boolean hasPassword) {
        boolean needed = wanted.logsOn() && servers(settings).anyMatch(ServerSettings::needsLogin);
        if (needed && !hasPassword) return Optional.of(RowFault.Kind.NO_PASSWORD);
        return credentials.incoming().holdsLineBreak() ? Optional.of(RowFault.Kind.BAD_PASSWORD) : Optional.empty();
    }

    private CheckRequest request(Person person, AccountSettings settings, Optional<String> provider) {
        var sides = EnumSet.noneOf(Side.class);
        servers(settings).forEach(server -> sides.add(server.protocol().side()));
        return new CheckRequest(
                settings,
                sides,
                settings.address(),
                wanted.awaitArrival(),
                false,
                provider,
                wanted.language(),
                options(person));
    }

    /** A user name that the list gives is tried in no other form. */
    private CheckOptions options(Person person) {
        var rules = wanted.options().logOn();
        boolean given = person.username().or(person::outgoingUsername).isPresent();
        return wanted.options().withLogOn(rules.withNameGiven(rules.nameGiven() || given));
    }

    private Optional<Side> plaintext(AccountSettings settings) {
        return servers(settings)
                .filter(server -> wanted.logsOn() && server.encryption() == Encryption.NONE && server.needsLogin())
                .map(server -> server.protocol().side())
                .findFirst();
    }

    /** Those that are tested. */
    private Stream<ServerSettings> servers(AccountSettings settings) {
        var outgoing = settings.outgoing().filter(_ -> wanted.sends());
        return Stream.concat(settings.incoming().stream(), outgoing.stream());
    }
}
