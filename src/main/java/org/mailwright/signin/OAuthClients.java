package org.mailwright.signin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.mailwright.catalog.ProviderFolder;
import org.mailwright.catalog.ProviderFolders;
import org.mailwright.file.FileTrust;

/** The registrations that a person or an administrator has for this program, by provider. */
public final class OAuthClients {

    /** What the file of registrations is called. */
    public static final String FILE = "oauth-clients.json";

    public static final OAuthClients NONE = new OAuthClients(Map.of());

    private final Map<String, OAuthClient> byName;

    OAuthClients(Map<String, OAuthClient> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * Those of this machine's own files: the organisation's, then the person's, then the machine's.
     *
     * @param organisation the file that the organisation has named
     * @param trust says which files of the organisation and the machine to believe
     * @param faults told of files that had to be skipped
     */
    public static OAuthClients ofSystem(
            Optional<Path> organisation, FileTrust trust, Consumer<ClientFile.Refused> faults) {
        var files = new LinkedHashMap<Path, FileTrust>();
        organisation.ifPresent(file -> files.put(file, trust));
        for (var folder : ProviderFolders.ofApplication()) {
            boolean own = folder.owner() == ProviderFolder.Owner.PERSON;
            files.putIfAbsent(folder.path().resolve(FILE), own ? FileTrust.ANYBODY : trust);
        }
        return of(files, faults);
    }

    /** @param files the best first, and whom each believes */
    static OAuthClients of(SequencedMap<Path, FileTrust> files, Consumer<ClientFile.Refused> faults) {
        var clients = NONE;
        for (var file : files.entrySet()) {
            if (!Files.exists(file.getKey())) continue;
            switch (ClientFile.read(file.getKey(), file.getValue())) {
                case ClientFile.Read(var more) -> clients = clients.or(more);
                case ClientFile.Refused refused -> faults.accept(refused);
            }
        }
        return clients;
    }

    /** These, and what others know besides. */
    public OAuthClients or(OAuthClients others) {
        var all = new LinkedHashMap<>(others.byName);
        all.putAll(byName);
        return new OAuthClients(all);
    }

    /** For the provider itself, or else for all that share its sign-in. */
    Optional<OAuthClient> find(String provider, String issuer) {
        return Optional.ofNullable(byName.get(provider)).or(() -> Optional.ofNullable(byName.get(issuer)));
    }
}
