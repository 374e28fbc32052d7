package org.mailwright.signin;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file of this program's registrations with providers, read; docs/oauth-clients.schema.json says what it may hold. */
public sealed interface ClientFile {

    int MAX_BYTES = 1 << 20;

    record Read(OAuthClients clients) implements ClientFile {}

    /**
     * Not a file of registrations.
     *
     * @param key of the sentence in the message bundle
     * @param values what the sentence fills in, the file first
     */
    record Refused(String key, List<String> values) implements ClientFile {}

    static ClientFile read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) return refused("signin.clients.not-json", file);
            return new Read(ClientReader.read(Files.readString(file)));
        } catch (CharacterCodingException | EOFException | MalformedJsonException e) {
            return refused("signin.clients.not-json", file);
        } catch (ClientReader.Unfit e) {
            return refused("signin.clients.unfit", file, e.where());
        } catch (IOException e) {
            return refused("signin.clients.unreadable", file);
        }
    }

    private static Refused refused(String key, Path file, String... more) {
        return new Refused(
                key, Stream.concat(Stream.of(file.toString()), Stream.of(more)).toList());
    }
}
