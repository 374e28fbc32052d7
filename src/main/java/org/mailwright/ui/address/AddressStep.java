package org.mailwright.ui.address;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.policy.Policy;
import org.mailwright.text.PolicyWords;
import org.mailwright.ui.page.Background;

/** The name and the address of the account. A likely typo in the domain is suggested, never corrected silently. */
public final class AddressStep {

    private final Supplier<Function<DomainName, Optional<DomainName>>> typos;
    private final Background background;
    private final Policy policy;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<EmailAddress>> suggestion =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Background.Job look = () -> {};

    public AddressStep(
            Supplier<Function<DomainName, Optional<DomainName>>> typos, Background background, Policy policy) {
        this.typos = typos;
        this.background = background;
        this.policy = policy;
        address.subscribe((_, _) -> lookForTypo());
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty addressProperty() {
        return address;
    }

    /** The suggested correction of a likely typo. */
    ReadOnlyObjectProperty<Optional<EmailAddress>> suggestionProperty() {
        return suggestion.getReadOnlyProperty();
    }

    public Optional<EmailAddress> address() {
        return EmailAddress.parse(address.get());
    }

    public String name() {
        return name.get().strip();
    }

    /** What is wrong with the address, as a key of the bundle. */
    Optional<String> addressProblem() {
        var whole = address();
        if (whole.isPresent()) {
            return policy.allows(whole.get().domain()) ? Optional.empty() : Optional.of(PolicyWords.refusalKey(policy));
        }
        var typed = address.get().strip();
        if (typed.isEmpty()) return Optional.of("address.problem.empty");
        int at = typed.lastIndexOf('@');
        if (at < 0) return Optional.of("address.problem.noAt");
        if (at == 0) return Optional.of("address.problem.noName");
        if (at == typed.length() - 1) return Optional.of("address.problem.noDomain");
        var domain = DomainName.parse(typed.substring(at + 1));
        return Optional.of(
                domain.filter(name -> name.labels().size() > 1).isPresent()
                        ? "address.problem.malformed"
                        : "address.problem.domain");
    }

    Optional<String> nameProblem() {
        return AccountSettings.isLine(name.get()) ? Optional.empty() : Optional.of("address.problem.name");
    }

    public boolean isReady() {
        return addressProblem().isEmpty() && nameProblem().isEmpty();
    }

    public boolean isEmpty() {
        return address.get().isBlank() && name.get().isBlank();
    }

    /** Sets the domain of the address and keeps the part before the @. */
    void completeWith(DomainName domain) {
        address.set(address.get().strip().replaceFirst("@[^@]*$", "") + "@" + domain.unicode());
    }

    void takeSuggestion() {
        suggestion.get().ifPresent(meant -> address.set(meant.display()));
    }

    /** Suggests once, when the domain has been looked at: what is offered must not change under the mouse. */
    private void lookForTypo() {
        look.cancel();
        suggestion.set(Optional.empty());
        var slipped = EmailAddress.slipped(address.get());
        address()
                .or(() -> slipped)
                .ifPresent(typed ->
                        look = background.run(() -> withoutTypo(typed).or(() -> slipped), suggestion::set));
    }

    private Optional<EmailAddress> withoutTypo(EmailAddress typed) {
        return typos.get().apply(typed.domain()).flatMap(domain -> EmailAddress.of(typed.localPart(), domain));
    }
}
