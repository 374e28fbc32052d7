package org.mailwright.ui.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.Place;
import org.mailwright.account.ServerField;
import org.mailwright.account.imports.ImportReading;
import org.mailwright.detect.Source;
import org.mailwright.model.Side;

/** The result of reading a pasted text. */
sealed interface Pasted {

    record Nothing() implements Pasted {}

    /** No server can be read from it. */
    record Unusable(ImportReading why) implements Pasted {}

    /**
     * The text names servers.
     *
     * @param accounts the choices that the text offers, its preferred one first
     * @param shown the one that the fields were filled with
     * @param quotable the lines that can be shown, by their numbers
     */
    record Read(List<FoundAccount> accounts, FoundAccount shown, Map<Integer, String> quotable) implements Pasted {

        public Read {
            accounts = List.copyOf(accounts);
            quotable = Map.copyOf(quotable);
        }
    }

    /** The place of a field's value, as long as the field still has the value of the text. */
    static Optional<Integer> line(Pasted pasted, Side side, ServerForm form, ServerField field) {
        if (!(pasted instanceof Read read) || form.originProperty().get().source() != Source.MANUAL) {
            return Optional.empty();
        }
        return read.shown()
                .server(side)
                .filter(server -> switch (field) {
                    case HOST ->
                        server.host()
                                .equals(Optional.of(form.hostProperty().get().strip()));
                    case PORT ->
                        server.port()
                                .map(String::valueOf)
                                .equals(Optional.of(form.portProperty().get().strip()));
                    case ENCRYPTION ->
                        server.encryption()
                                .map(EncryptionChoice::of)
                                .equals(Optional.of(form.encryptionProperty().get()));
                    case PROTOCOL ->
                        server.protocol() == form.protocolProperty().get();
                    case USERNAME ->
                        server.username().equals(form.usernameProperty().get());
                    case AUTH -> server.auth().equals(form.auth());
                })
                .map(server -> server.places().get(field))
                .map(Place::line)
                .filter(number -> number > 0);
    }
}
