package org.mailwright.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mailwright.catalog.Hint;
import org.mailwright.check.Credentials;
import org.mailwright.detect.Candidate;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Secret;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;

/** The password, and what the provider wants besides it. */
final class SignInStep {

    /**
     * What the account's servers want.
     *
     * @param testable the sides that can be logged on to with a password, or without one
     * @param browserOnly whether a side takes a sign-in in the browser and nothing else
     */
    record Wanted(boolean password, boolean ownOutgoing, Set<Side> testable, boolean browserOnly, List<Hint> hints) {

        static final Wanted NOTHING = new Wanted(false, false, Set.of(), false, List.of());

        Wanted {
            testable = Set.copyOf(testable);
            hints = List.copyOf(hints);
        }
    }

    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty outgoingPassword = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Wanted> wanted = new ReadOnlyObjectWrapper<>(Wanted.NOTHING);

    StringProperty passwordProperty() {
        return password;
    }

    /** For an outgoing server with a log-on of its own; empty for the same password. */
    StringProperty outgoingPasswordProperty() {
        return outgoingPassword;
    }

    ReadOnlyObjectProperty<Wanted> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    void show(AccountSettings settings, Optional<Candidate> candidate) {
        var testable = EnumSet.noneOf(Side.class);
        for (var side : Side.values()) {
            if (settings.server(side).filter(server -> !isBrowserOnly(server)).isPresent()) testable.add(side);
        }
        var servers = Stream.of(settings.incoming(), settings.outgoing())
                .flatMap(Optional::stream)
                .toList();
        wanted.set(new Wanted(
                servers.stream().anyMatch(server -> server.needsLogin() && !isBrowserOnly(server)),
                settings.outgoingLogin() == OutgoingLogin.OWN
                        && settings.incoming()
                                .filter(ServerSettings::needsLogin)
                                .isPresent()
                        && testable.size() == 2,
                testable,
                servers.stream().anyMatch(SignInStep::isBrowserOnly),
                candidate.map(Candidate::hints).orElse(List.of()).stream()
                        .filter(hint -> concerns(hint, servers))
                        .toList()));
    }

    Optional<String> passwordProblem() {
        return wanted.get().password() && password.get().isEmpty()
                ? Optional.of("signin.problem.empty")
                : Optional.empty();
    }

    boolean isReady() {
        return passwordProblem().isEmpty() && !wanted.get().testable().isEmpty();
    }

    /** Fresh copies, for whoever runs the check to close. */
    Credentials credentials() {
        var own = wanted.get().ownOutgoing() && !outgoingPassword.get().isEmpty();
        return new Credentials(
                Secret.of(password.get()), own ? Optional.of(Secret.of(outgoingPassword.get())) : Optional.empty());
    }

    void forget() {
        password.set("");
        outgoingPassword.set("");
    }

    private static boolean isBrowserOnly(ServerSettings server) {
        return server.auth().stream().allMatch(way -> way == AuthMethod.OAUTH2);
    }

    private static boolean concerns(Hint hint, List<ServerSettings> servers) {
        return hint.appliesTo().isEmpty()
                || servers.stream().anyMatch(server -> hint.appliesTo().contains(server.protocol()));
    }
}
