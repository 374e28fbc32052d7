package org.mailwright.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.LeaveOnServer;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.ui.page.AccountState;

/** The input of the settings page, which may be invalid. It has the fields of Outlook's account settings. */
public final class SettingsStep implements AccountState {

    private final ServerForm incoming = new ServerForm(Protocol.IMAP);
    private final ServerForm outgoing = new ServerForm(Protocol.SMTP);
    private final StringProperty accountName = new SimpleStringProperty("");
    private final StringProperty sender = new SimpleStringProperty("");
    private final OutgoingLoginForm outgoingLogin = new OutgoingLoginForm(incoming, outgoing);
    private final TimeoutForm timeout = new TimeoutForm();
    private final LeaveForm leave = new LeaveForm();
    private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Candidate>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ConsentForm consent;

    private Optional<EmailAddress> address = Optional.empty();

    public SettingsStep(ConsentForm consent) {
        this.consent = consent;
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

    /** The kind of place that a server's settings come from, for profiles and reports. */
    public Source source(Side side) {
        return server(side).originProperty().get().source();
    }

    /** The sides whose encryption the test has to find out. */
    public Set<Side> openSides() {
        return Stream.of(Side.values())
                .filter(side -> server(side).encryptionProperty().get() == EncryptionChoice.AUTO)
                .collect(Collectors.toUnmodifiableSet());
    }

    StringProperty accountNameProperty() {
        return accountName;
    }

    /** Whom messages are from; empty for the account's address. */
    StringProperty senderProperty() {
        return sender;
    }

    Optional<String> senderProblem() {
        return sender.get().isBlank() || EmailAddress.parse(sender.get()).isPresent()
                ? Optional.empty()
                : Optional.of("settings.problem.sender");
    }

    /** Whether a profile or the person gave a user name, and it is not the one that was found. */
    public boolean isNameGiven() {
        if (Stream.of(Side.values()).anyMatch(side -> source(side) == Source.PROFILE)) return true;
        return Stream.of(Side.values())
                .filter(side -> server(side).usedProperty().get())
                .anyMatch(side ->
                        !isFoundName(side, server(side).usernameProperty().get()));
    }

    private boolean isFoundName(Side side, String username) {
        var found = chosen.get()
                .flatMap(candidate -> candidate.settings(address.orElseThrow()).server(side))
                .map(ServerSettings::username);
        return username.equals(
                found.or(() -> address.map(EmailAddress::toString)).orElse(""));
    }

    OutgoingLoginForm outgoingLogin() {
        return outgoingLogin;
    }

    TimeoutForm timeout() {
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

    ReadOnlyObjectProperty<Optional<Candidate>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ConsentForm consent() {
        return consent;
    }

    public Optional<EmailAddress> address() {
        return address;
    }

    /** Takes the candidates that a search found and shows the first. */
    public void offer(EmailAddress whose, List<Candidate> found) {
        address = Optional.of(whose);
        accountName.set(whose.display());
        candidates.setAll(found);
        choose(found.getFirst());
    }

    void choose(Candidate candidate) {
        var whose = address.orElseThrow();
        chosen.set(Optional.of(candidate));
        var from = candidate.provenance();
        var settings = candidate.settings(whose);
        incoming.load(candidate.incoming(), from);
        outgoing.load(candidate.outgoing(), from);
        outgoingLogin.load(settings.outgoingLogin());
        consent.withdraw();
    }

    /** Shows empty fields for an address, to be filled in by hand. */
    public void byHand(EmailAddress whose) {
        if (address.equals(Optional.of(whose))) return;
        address = Optional.of(whose);
        accountName.set(whose.display());
        incoming.usernameProperty().set(whose.toString());
        outgoing.usernameProperty().set(whose.toString());
    }

    @Override
    public void forget() {
        address = Optional.empty();
        sender.set("");
        accountName.set("");
        candidates.clear();
        chosen.set(Optional.empty());
        incoming.clear();
        outgoing.clear();
        outgoingLogin.load(OutgoingLogin.SAME_AS_INCOMING);
        timeout.load(AccountSettings.DEFAULT_TIMEOUT);
        leave.load(LeaveOnServer.KEEP);
        consent.withdraw();
    }

    /** Whether the settings are typed by hand. */
    boolean isByHand() {
        return chosen.get().isEmpty() && source(Side.INCOMING) == Source.MANUAL;
    }

    /** Shows the settings of a profile. The page must have been forgotten before. */
    public void load(AccountSettings settings, Provenance evidence) {
        var from = evidence.from(Source.PROFILE);
        address = Optional.of(settings.address());
        sender.set(settings.sender().map(EmailAddress::display).orElse(""));
        accountName.set(settings.accountName().isEmpty() ? settings.address().display() : settings.accountName());
        candidates.clear();
        chosen.set(Optional.empty());
        incoming.load(settings.incoming().stream().toList(), from);
        outgoing.load(settings.outgoing().stream().toList(), from);
        outgoingLogin.load(settings.outgoingLogin());
        timeout.load(settings.serverTimeout());
        leave.load(settings.leaveOnServer());
        consent.withdraw();
    }

    /** Applies a suggestion of the test. */
    public void apply(Suggestion suggestion) {
        var better = suggestion.server();
        server(suggestion.side()).load(List.of(better), Provenance.suggested(suggestion.verified()));
        if (suggestion.side() == Side.OUTGOING) outgoingLogin.separate(better.username());
    }

    Optional<String> accountNameProblem() {
        return AccountSettings.isLine(accountName.get())
                ? Optional.empty()
                : Optional.of("settings.problem.accountName");
    }

    Optional<String> serversProblem() {
        return incoming.usedProperty().get() || outgoing.usedProperty().get()
                ? Optional.empty()
                : Optional.of("settings.problem.noServer");
    }

    /** The account; empty unless all input is valid and consent is given. */
    public Optional<AccountSettings> settings(String displayName) {
        if (problems().findAny().isPresent() || !consent.isGiven()) return Optional.empty();
        var in = incoming.usedProperty().get()
                ? incoming.settings(incoming.auth(), incoming.usernameProperty().get())
                : Optional.<ServerSettings>empty();
        var out = outgoing.usedProperty().get() ? outgoingLogin.server() : Optional.<ServerSettings>empty();
        return address.map(whose -> new AccountSettings(
                whose,
                displayName,
                accountName.get().strip(),
                in,
                out,
                outgoingLogin.login(),
                leave.leaveOnServer(),
                timeout.timeout().orElseThrow(),
                EmailAddress.parse(sender.get())));
    }

    private Stream<String> problems() {
        var in = incoming.usedProperty().get()
                ? Stream.of(incoming.hostProblem(), incoming.portProblem(), incoming.usernameProblem())
                : Stream.<Optional<String>>empty();
        var out = outgoing.usedProperty().get()
                ? Stream.of(outgoing.hostProblem(), outgoing.portProblem(), outgoingLogin.usernameProblem())
                : Stream.<Optional<String>>empty();
        var others =
                Stream.of(accountNameProblem(), senderProblem(), timeout.problem(), serversProblem(), leave.problem());
        return Stream.of(in, out, others).flatMap(each -> each).flatMap(Optional::stream);
    }
}
