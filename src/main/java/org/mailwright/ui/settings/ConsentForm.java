package org.mailwright.ui.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.mailwright.detect.Provenance;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;

/**
 * The consent that is needed before a password is sent: to servers that come from an untrusted source, and to
 * connections without encryption.
 */
public final class ConsentForm {

    /**
     * The consent that is asked for.
     *
     * @param domains the registrable domains of the servers that come from an untrusted source
     * @param warnings what is known about that source
     */
    record Asked(Set<String> domains, Set<Cause> warnings) {}

    private final UnaryOperator<DomainName> registrable;
    private final boolean mayBePlain;
    private final List<ServerForm> servers = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Asked> asked = new ReadOnlyObjectWrapper<>(new Asked(Set.of(), Set.of()));
    private final BooleanProperty plaintext = new SimpleBooleanProperty();
    private final BooleanProperty trusts = new SimpleBooleanProperty();
    private final BooleanProperty acceptsPlaintext = new SimpleBooleanProperty();

    /** @param mayBePlain whether the organisation permits connections without encryption */
    public ConsentForm(UnaryOperator<DomainName> registrable, boolean mayBePlain) {
        this.registrable = registrable;
        this.mayBePlain = mayBePlain;
    }

    /** The domains that need consent; none for trusted settings. */
    ReadOnlyObjectProperty<Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Whether a server is to be used without encryption. */
    BooleanProperty plaintextProperty() {
        return plaintext;
    }

    /** Whether the user confirmed the domains. */
    public BooleanProperty trustsProperty() {
        return trusts;
    }

    /** Whether the user accepted to send the password without encryption. */
    public BooleanProperty acceptsPlaintextProperty() {
        return acceptsPlaintext;
    }

    boolean mayBePlain() {
        return mayBePlain;
    }

    boolean isGiven() {
        return (asked.get().domains().isEmpty() || trusts.get())
                && (!plaintext.get() || mayBePlain && acceptsPlaintext.get());
    }

    void withdraw() {
        trusts.set(false);
        acceptsPlaintext.set(false);
    }

    void watch(ServerForm server) {
        servers.add(server);
        server.originProperty().subscribe((_, _) -> look());
        server.hostProperty().subscribe((_, _) -> look());
        server.encryptionProperty().subscribe((_, _) -> look());
        server.usedProperty().subscribe((_, _) -> look());
    }

    private void look() {
        var domains = new LinkedHashSet<String>();
        var warnings = new LinkedHashSet<Cause>();
        used().forEach(server -> server.evidence()
                .filter(ConsentForm::isDoubtful)
                .ifPresent(evidence -> {
                    domain(server).ifPresent(domains::add);
                    warnings.addAll(evidence.warnings());
                }));
        var now = new Asked(domains, warnings);
        // Consent to one domain does not apply to another.
        if (!now.domains().equals(asked.get().domains())) trusts.set(false);
        asked.set(now);
        plaintext.set(used().anyMatch(server -> server.encryptionProperty().get() == EncryptionChoice.NONE));
        if (!plaintext.get()) acceptsPlaintext.set(false);
    }

    private Stream<ServerForm> used() {
        return servers.stream().filter(server -> server.usedProperty().get());
    }

    private static boolean isDoubtful(Provenance evidence) {
        return !evidence.trusted() || !evidence.warnings().isEmpty();
    }

    /** An internationalised name in both forms, because letters of different scripts can look alike. */
    private Optional<String> domain(ServerForm server) {
        return server.endpoint().map(where -> {
            if (where.isAddress()) return where.host();
            var name = registrable.apply(DomainName.of(where.host()));
            return name.isInternational() ? name.unicode() + " (" + name.ascii() + ")" : name.ascii();
        });
    }
}
