package org.mailwright.signin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mailwright.file.FileTrust;
import org.mailwright.file.UntrustedFileException;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonFaultKind;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonLimits;

/** A file of this program's registrations with providers, read; docs/oauth-clients.schema.json says what it may hold. */
public sealed interface ClientFile {

    JsonLimits LIMITS = new JsonLimits(1 << 20, 8, true);

    record Read(OAuthClients clients) implements ClientFile {}

    /**
     * Not a file of registrations.
     *
     * @param key of the sentence in the message bundle
     * @param values what the sentence fills in, the file first
     */
    record Refused(String key, List<String> values) implements ClientFile {}

    /** Reads a file that the person has named. */
    static ClientFile read(Path file) {
        return read(file, FileTrust.ANYBODY);
    }

    /** Reads a file if it is trusted. */
    static ClientFile read(Path file, FileTrust trust) {
        try {
            return read(JsonDocument.read(trust.read(file, LIMITS.bytes()), LIMITS), file);
        } catch (UntrustedFileException e) {
            return refused("signin.clients.untrusted", file, e.culprit());
        } catch (IOException e) {
            return refused("signin.clients.unreadable", file);
        }
    }

    private static ClientFile read(JsonDocument document, Path file) {
        boolean broken = document.faults().stream().anyMatch(fault -> fault.kind() != JsonFaultKind.KEY_TWICE);
        if (broken) return refused("signin.clients.not-json", file);
        var faults = new JsonFaults();
        var clients = document.root().flatMap(root -> ClientReader.read(root, faults));
        return Stream.concat(document.faults().stream(), faults.found().stream())
                .findFirst()
                .<ClientFile>map(fault -> refused("signin.clients.unfit", file, fault.path()))
                .orElseGet(() -> new Read(clients.orElseThrow()));
    }

    private static Refused refused(String key, Path file, String... more) {
        return new Refused(
                key, Stream.concat(Stream.of(file.toString()), Stream.of(more)).toList());
    }
}
