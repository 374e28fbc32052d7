package org.mailwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.imports.ImportReading;
import org.mailwright.account.imports.Signer;

/** The result of reading a file or a pasted text in words, apart from the accounts themselves. */
public final class ImportWords {

    private final Messages messages;

    public ImportWords(Messages messages) {
        this.messages = messages;
    }

    /** A sentence each: what it is, who signed it, or why it is not used. */
    public List<String> of(ImportReading reading) {
        return switch (reading) {
            case ImportReading.Accounts(var kind, var _, var signer) -> {
                var lines = new ArrayList<String>();
                lines.add(messages.get("import.kind." + kind.code()));
                signer(signer).ifPresent(lines::add);
                yield List.copyOf(lines);
            }
            case ImportReading.Nothing nothing -> {
                var lines = new ArrayList<String>();
                lines.add(messages.get(nothing.key()));
                signer(nothing.signer()).ifPresent(lines::add);
                yield List.copyOf(lines);
            }
            case ImportReading.Refused refused -> List.of(messages.get(refused.key(), refused.values()));
            case ImportReading.BadProfile bad -> List.of(messages.get(bad.key(), bad.values()));
        };
    }

    /** A sentence each beside an account of a file: who signed that, and that passwords in it were passed over. */
    public List<String> beside(FoundAccount account, Optional<Signer> signer) {
        var lines = new ArrayList<String>();
        signer(signer).ifPresent(lines::add);
        if (account.passwordsDropped() > 0) lines.add(messages.get("import.passwords", account.passwordsDropped()));
        return List.copyOf(lines);
    }

    private Optional<String> signer(Optional<Signer> signer) {
        return signer.map(
                one -> messages.get(one.intact() ? "import.signer.intact" : "import.signer.changed", one.name()));
    }
}
