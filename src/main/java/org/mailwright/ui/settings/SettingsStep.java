package org.mailwright.ui.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.detect.Candidate;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;

/** The account as Outlook's settings page holds it: what is typed, which need not be fit to be used yet. */
public final class SettingsStep {

    private final ServerForm incoming = new ServerForm(Protocol.IMAP);
    private final ServerForm outgoing = new ServerForm(Protocol.SMTP);
    private final StringProperty accountName = new SimpleStringProperty("");
    private final BooleanProperty outgoingNeedsLogin = new SimpleBooleanProperty(true);
    private final ObjectProperty<OutgoingLogin> outgoingLogin =
            new SimpleObjectProperty<>(OutgoingLogin.SAME_AS_INCOMING);
    private final StringProperty timeout = new SimpleStringProperty();
    private final LeaveForm leave = new LeaveForm();
    private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Candidate>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ConsentForm consent;

    private Optional<EmailAddress> address = Optional.empty();

    public SettingsStep(ConsentForm consent) {
        this.consent = consent;
        timeout.set(Long.toString(AccountSettings.DEFAULT_TIMEOUT.toSeconds()));
        consent.watch(incoming);
        consent.watch(outgoing);
    }

    ServerForm incoming() {
        return incoming;
    }

    ServerForm outgoing() {
        return outgoing;
    }

    ServerForm server(Side side) {
        return side == Side.INCOMING ? incoming : outgoing;
    }

    /** The word for where a server's settings come from, as a profile and a report write it. */
    public String originCode(Side side) {
        return server(side).originProperty().get().code();
    }

    /** The sides whose way of encryption is to be found out. */
    public Set<Side> openSides() {
        return Stream.of(Side.values())
                .filter(side -> server(side).encryptionProperty().get() == EncryptionChoice.AUTO)
                .collect(Collectors.toUnmodifiableSet());
    }

    StringProperty accountNameProperty() {
        return accountName;
    }

    /** Outlook's "My outgoing server requires authentication". */
    BooleanProperty outgoingNeedsLoginProperty() {
        return outgoingNeedsLogin;
    }

    /** How to log on to the outgoing server, where it wants that. */
    ObjectProperty<OutgoingLogin> outgoingLoginProperty() {
        return outgoingLogin;
    }

    /** In seconds, 10 to 600. */
    StringProperty timeoutProperty() {
        return timeout;
    }

    LeaveForm leave() {
        return leave;
    }

    ObservableList<Candidate> candidates() {
        return candidates;
    }

    public Optional<Candidate> chosen() {
        return chosen.get();
    }

    ObjectProperty<Optional<Candidate>> chosenProperty() {
        return chosen;
    }

    public ConsentForm consent() {
        return consent;
    }

    public Optional<EmailAddress> address() {
        return address;
    }

    /** Takes what a search found, and shows the best of it. */
    public void offer(EmailAddress whose, List<Candidate> found) {
        address = Optional.of(whose);
        accountName.set(whose.display());
        candidates.setAll(found);
        choose(found.getFirst());
    }

    void choose(Candidate candidate) {
        var whose = address.orElseThrow();
        chosen.set(Optional.of(candidate));
        var from = new ServerOrigin.Found(candidate.evidence());
        var settings = candidate.settings(whose);
        incoming.load(candidate.incoming(), from);
        outgoing.load(candidate.outgoing(), from);
        show(settings.outgoingLogin());
        consent.withdraw();
    }

    /** Empty fields for an address whose servers the person knows. */
    public void byHand(EmailAddress whose) {
        if (address.equals(Optional.of(whose))) return;
        address = Optional.of(whose);
        accountName.set(whose.display());
        candidates.clear();
        chosen.set(Optional.empty());
        incoming.usernameProperty().set(whose.toString());
        outgoing.usernameProperty().set(whose.toString());
    }

    /** Whether nobody but the person knows the servers. */
    boolean isByHand() {
        return chosen.get().isEmpty() && incoming.originProperty().get() instanceof ServerOrigin.Typed;
    }

    public void load(AccountSettings settings) {
        address = Optional.of(settings.address());
        accountName.set(settings.accountName().isEmpty() ? settings.address().display() : settings.accountName());
        candidates.clear();
        chosen.set(Optional.empty());
        incoming.load(settings.incoming().stream().toList(), new ServerOrigin.File());
        outgoing.load(settings.outgoing().stream().toList(), new ServerOrigin.File());
        show(settings.outgoingLogin());
        timeout.set(Long.toString(settings.serverTimeout().toSeconds()));
        leave.load(settings.leaveOnServer());
        consent.withdraw();
    }

    /** Takes over a change that the check proposed; a user name that only the outgoing server wants is its own. */
    public void mend(Suggestion suggestion) {
        var better = suggestion.server();
        server(suggestion.side()).load(List.of(better), new ServerOrigin.Mended(suggestion.verified()));
        boolean own = suggestion.side() == Side.OUTGOING
                && !better.username().equals(incoming.usernameProperty().get().strip());
        if (own && login() == OutgoingLogin.SAME_AS_INCOMING) outgoingLogin.set(OutgoingLogin.OWN);
    }

    Optional<String> accountNameProblem() {
        return AccountSettings.isLine(accountName.get())
                ? Optional.empty()
                : Optional.of("settings.problem.accountName");
    }

    Optional<String> timeoutProblem() {
        return seconds().isPresent() ? Optional.empty() : Optional.of("settings.problem.timeout");
    }

    Optional<String> serversProblem() {
        return incoming.usedProperty().get() || outgoing.usedProperty().get()
                ? Optional.empty()
                : Optional.of("settings.problem.noServer");
    }

    Optional<String> outgoingUsernameProblem() {
        return ownLogin() ? outgoing.usernameProblem() : Optional.empty();
    }

    /** Whether the outgoing server is logged on to with a user name and password of its own. */
    boolean ownLogin() {
        return login() == OutgoingLogin.OWN;
    }

    /** The account, once everything typed is fit to be used and the person has agreed to what needs it. */
    public Optional<AccountSettings> settings(String displayName) {
        if (problems().findAny().isPresent() || !consent.isGiven()) return Optional.empty();
        var in = incoming.usedProperty().get()
                ? incoming.settings(incoming.auth(), incoming.usernameProperty().get())
                : Optional.<ServerSettings>empty();
        var out = outgoing.usedProperty().get() ? outgoingSettings() : Optional.<ServerSettings>empty();
        return Optional.of(new AccountSettings(
                address.orElseThrow(),
                displayName,
                accountName.get().strip(),
                in,
                out,
                login(),
                leave.leaveOnServer(),
                Duration.ofSeconds(seconds().orElseThrow())));
    }

    private Optional<ServerSettings> outgoingSettings() {
        return switch (login()) {
            case SAME_AS_INCOMING ->
                outgoing.settings(passwordWays(), incoming.usernameProperty().get());
            case OWN ->
                outgoing.settings(passwordWays(), outgoing.usernameProperty().get());
            case AFTER_INCOMING -> outgoing.settings(List.of(AuthMethod.CLIENT_IP), "");
            case NONE -> outgoing.settings(List.of(AuthMethod.NONE), "");
        };
    }

    private List<AuthMethod> passwordWays() {
        return outgoing.auth().getFirst() == AuthMethod.NONE ? List.of(AuthMethod.PASSWORD) : outgoing.auth();
    }

    private OutgoingLogin login() {
        if (!outgoingNeedsLogin.get()) return OutgoingLogin.NONE;
        return incoming.usedProperty().get() ? outgoingLogin.get() : OutgoingLogin.OWN;
    }

    private void show(OutgoingLogin login) {
        outgoingNeedsLogin.set(login != OutgoingLogin.NONE);
        outgoingLogin.set(login == OutgoingLogin.NONE ? OutgoingLogin.SAME_AS_INCOMING : login);
    }

    private Stream<String> problems() {
        var in = incoming.usedProperty().get()
                ? Stream.of(incoming.hostProblem(), incoming.portProblem(), incoming.usernameProblem())
                : Stream.<Optional<String>>empty();
        var out = outgoing.usedProperty().get()
                ? Stream.of(outgoing.hostProblem(), outgoing.portProblem(), outgoingUsernameProblem())
                : Stream.<Optional<String>>empty();
        var others = Stream.of(accountNameProblem(), timeoutProblem(), serversProblem(), leave.problem());
        return Stream.of(in, out, others).flatMap(each -> each).flatMap(Optional::stream);
    }

    private Optional<Integer> seconds() {
        var typed = timeout.get().strip();
        return Optional.of(typed)
                .filter(digits -> digits.matches("[0-9]{2,3}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 10 && number <= 600);
    }
}
