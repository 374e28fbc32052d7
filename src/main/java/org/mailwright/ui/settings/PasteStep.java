package org.mailwright.ui.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.ServerField;
import org.mailwright.account.helppage.HelpPage;
import org.mailwright.account.imports.ForPerson;
import org.mailwright.account.imports.ImportFile;
import org.mailwright.account.imports.ImportKind;
import org.mailwright.account.imports.ImportReading;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Side;
import org.mailwright.ui.page.AccountState;
import org.mailwright.ui.page.Background;

/** Fills the settings from the text of a provider's help page. Passwords in the text are dropped. */
public final class PasteStep implements AccountState {

    private final SettingsStep settings;
    private final Background background;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Pasted> pasted = new ReadOnlyObjectWrapper<>(new Pasted.Nothing());
    private Background.Job job = () -> {};

    public PasteStep(SettingsStep settings, Background background) {
        this.settings = settings;
        this.background = background;
    }

    /** At most {@link HelpPage#MAX_LENGTH} characters are read. */
    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<Pasted> pastedProperty() {
        return pasted.getReadOnlyProperty();
    }

    void read() {
        job.cancel();
        var whose = settings.address();
        var what = text.get();
        if (whose.isEmpty() || what.isBlank()) return;
        job = background.run(() -> reading(what, whose.get()), this::take);
    }

    private static Pasted reading(String text, EmailAddress address) {
        var reading = new ImportFile(List.of()).read(text.getBytes(StandardCharsets.UTF_8), ImportFile.PASTED);
        if (!(reading instanceof ImportReading.Accounts(var kind, var found, var _))) {
            return new Pasted.Unusable(reading);
        }
        var person = new ForPerson(address, "");
        var accounts = found.accounts().stream().map(person::of).toList();
        var lines = kind == ImportKind.PASTED_TEXT ? new HelpPage().quotable(text) : Map.<Integer, String>of();
        return new Pasted.Read(accounts, accounts.getFirst(), lines);
    }

    private void take(Pasted read) {
        pasted.set(read);
        if (read instanceof Pasted.Read(var _, var shown, var _)) fill(shown);
    }

    /** A side that the text does not name stays as it is. */
    private void fill(FoundAccount account) {
        account.incoming().ifPresent(settings.incoming()::type);
        account.outgoing().ifPresent(settings.outgoing()::type);
        var in = settings.incoming().usernameProperty().get();
        var out = settings.outgoing().usernameProperty().get();
        var usual = in.equals(out) ? OutgoingLogin.SAME_AS_INCOMING : OutgoingLogin.OWN;
        settings.outgoingLogin().load(account.outgoingLogin().orElse(usual));
    }

    /** Fills the fields with another of the text's accounts. */
    void choose(FoundAccount account) {
        if (pasted.get() instanceof Pasted.Read(var accounts, var _, var lines)) {
            take(new Pasted.Read(accounts, account, lines));
        }
    }

    /** The line that a field's value came from, until the value is changed. */
    ObservableValue<Optional<Integer>> line(Side side, ServerField field) {
        var form = settings.server(side);
        return Bindings.createObjectBinding(
                () -> Pasted.line(pasted.get(), side, form, field),
                pasted,
                form.originProperty(),
                form.hostProperty(),
                form.portProperty(),
                form.encryptionProperty(),
                form.protocolProperty(),
                form.usernameProperty(),
                form.authenticationProperty());
    }

    /** A line of the text, unless it may hold a password. */
    Optional<String> quoted(int line) {
        return pasted.get() instanceof Pasted.Read(var _, var _, var lines)
                ? Optional.ofNullable(lines.get(line))
                : Optional.empty();
    }

    @Override
    public void forget() {
        job.cancel();
        text.set("");
        pasted.set(new Pasted.Nothing());
    }
}
