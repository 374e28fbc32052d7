package org.mailwright.account.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundServer;

/** Readings as lines of text, and the files of the resources. */
final class Shown {

    private static final Path FILES = Path.of("src/test/resources/org/mailwright/account/imports");

    private Shown() {}

    static byte[] file(String name) {
        try {
            return Files.readAllBytes(FILES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportReading read(String name) {
        return new ImportFile(List.of()).read(file(name), name);
    }

    static ImportReading text(String text) {
        return new ImportFile(List.of()).read(text.getBytes(StandardCharsets.UTF_8), ImportFile.PASTED);
    }

    /** {@code ada@house.example: imap …, smtp …}. */
    static List<String> accounts(ImportReading reading) {
        return reading instanceof ImportReading.Accounts accounts
                ? accounts.found().accounts().stream().map(Shown::account).toList()
                : List.of(reading.toString());
    }

    static List<String> doubts(ImportReading reading) {
        return reading instanceof ImportReading.Accounts accounts
                ? accounts.found().accounts().stream()
                        .flatMap(account -> account.doubts().stream())
                        .map(Doubt::kind)
                        .map(Doubt.Kind::code)
                        .distinct()
                        .toList()
                : List.of();
    }

    private static String account(FoundAccount account) {
        return account.email().map(Object::toString).orElse("?") + ": " + server(account.incoming()) + ", "
                + server(account.outgoing());
    }

    private static String server(Optional<FoundServer> found) {
        return found.map(server -> String.join(
                        " ",
                        server.protocol().code(),
                        server.host().orElse("?"),
                        server.port().map(String::valueOf).orElse("?"),
                        server.encryption().map(one -> one.code()).orElse("?"),
                        server.auth().isEmpty() ? "?" : server.auth().getFirst().code(),
                        server.username()))
                .orElse("none");
    }
}
