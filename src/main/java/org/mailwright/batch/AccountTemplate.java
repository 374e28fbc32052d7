package org.mailwright.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Placeholders;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;
import org.mailwright.profile.Template;

/** The profile that is everybody's template. */
public final class AccountTemplate {

    private static final int MAX_SIZE = 1 << 21;

    /** Whose the template is while it is only looked at. */
    private static final EmailAddress ANYBODY =
            EmailAddress.parse("somebody@example.org").orElseThrow();

    private final byte[] content;
    private final Instant saved;
    private final Instant created;
    private final ProfileReader reader = new ProfileReader();

    private AccountTemplate(byte[] content, Instant saved) {
        this.content = content;
        this.saved = saved;
        this.created = created(content, saved);
    }

    /** Reads the file; whether it is a profile is for {@link #fault} to say. */
    public static AccountTemplate read(Path file) throws IOException {
        var saved = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
        try (var in = Files.newInputStream(file)) {
            return new AccountTemplate(in.readNBytes(MAX_SIZE), saved);
        }
    }

    /** Why it is no template for anybody, if it is none. */
    public Optional<ProfileReading> fault() {
        var reading = reader.read(content, new Placeholders(ANYBODY, ""));
        return reading instanceof ProfileReading.Read ? Optional.empty() : Optional.of(reading);
    }

    /** The settings that somebody without a name would have, to see what they ask of a format. */
    private AccountSettings sample() {
        return settings(new Person(1, ANYBODY, "", Optional.empty(), Optional.empty(), Optional.empty()))
                .orElseThrow();
    }

    /** Whether somebody's password would go to a server without encryption. */
    public boolean logsOnInClear() {
        var sample = sample();
        return Stream.concat(sample.incoming().stream(), sample.outgoing().stream())
                .anyMatch(server -> server.encryption() == Encryption.NONE && server.needsLogin());
    }

    Key key() {
        return Key.of(HexFormat.of().formatHex(content), saved.toString());
    }

    /** Somebody's profile, or empty where the template does not fit. Always the same for the same person. */
    Optional<Profile> of(Person person) {
        return settings(person).map(settings -> new Profile(settings, created, "manual", Optional.empty()));
    }

    /** Somebody's settings, or empty where the template does not fit. */
    public Optional<AccountSettings> settings(Person person) {
        var reading = reader.read(content, new Placeholders(person.address(), person.name()));
        if (!(reading instanceof ProfileReading.Read(var profile))) return Optional.empty();
        return Optional.of(own(new Template(profile.settings()).of(person.address(), person.name()), person));
    }

    /** The settings with what the person's row says otherwise. */
    public static AccountSettings own(AccountSettings settings, Person person) {
        var incoming = settings.incoming().map(server -> named(server, person.username()));
        var name = person.outgoingUsername().or(person::username);
        var outgoing = settings.outgoing().map(server -> server.needsLogin() ? named(server, name) : server);
        return settings.withServers(incoming, outgoing)
                .withSender(person.sender().or(settings::sender));
    }

    private static ServerSettings named(ServerSettings server, Optional<String> name) {
        return name.map(server::withUsername).orElse(server);
    }

    /** No clock: a run that was interrupted writes what it would have written. */
    private static Instant created(byte[] content, Instant saved) {
        var reading = new ProfileReader().read(content, new Placeholders(ANYBODY, ""));
        return reading instanceof ProfileReading.Read(var profile)
                        && !profile.created().equals(Instant.EPOCH)
                ? profile.created()
                : saved;
    }
}
