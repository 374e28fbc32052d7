package org.mailwright.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonFields;
import org.mailwright.json.JsonLimits;
import org.mailwright.json.JsonNode;
import org.mailwright.json.JsonValues;
import org.mailwright.model.Placeholders;
import org.mailwright.profile.Profile.Tested;
import org.mailwright.profile.ProfileReading.Problem;
import org.mailwright.profile.ProfileReading.Refused;

/**
 * Reads a profile file, or the account that a report for IT is about. The file is anybody's: every value in it is checked, and one with a password is refused as a
 * whole, so that nobody gets used to keeping passwords there.
 */
public final class ProfileReader {

    static final String FORMAT = "mailwright-profile";
    static final String VERSION = "1";

    /** A later minor version adds keys and changes none. */
    private static final Pattern VERSIONS = Pattern.compile("1(\\.[0-9]{1,3})?");

    /** A profile takes about a thousand bytes. */
    private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 20, true);

    /** Our words for where settings come from; what else a file says is a stranger's word, and not repeated. */
    static final Set<String> SOURCES = Set.of(
            "catalog",
            "mx",
            "autoconfig",
            "pacc",
            "srv",
            "ispdb",
            "autodiscover",
            "probe",
            "organisation",
            "command",
            "person",
            "machine",
            "profile",
            "manual",
            "check");

    public ProfileReading read(Path file) {
        return read(file, Optional.empty());
    }

    /** Reads a profile for several people as the one of this person: {@link Placeholders} in its account are filled in. */
    public ProfileReading read(Path file, Placeholders person) {
        return read(file, Optional.of(person));
    }

    public ProfileReading read(byte[] content) {
        return read(content, Optional.empty());
    }

    /** Reads a profile for several people as the one of this person. */
    public ProfileReading read(byte[] content, Placeholders person) {
        return read(content, Optional.of(person));
    }

    private static ProfileReading read(Path file, Optional<Placeholders> person) {
        try (var in = Files.newInputStream(file)) {
            return read(in.readNBytes(LIMITS.bytes() + 1), person);
        } catch (IOException e) {
            return new ProfileReading.Unreadable(e);
        }
    }

    private static ProfileReading read(byte[] content, Optional<Placeholders> person) {
        var document = JsonDocument.read(content, LIMITS);
        return document.sound()
                .map(root -> read(root, person))
                .orElseGet(() -> Refused.of(document.faults().getFirst()));
    }

    private static ProfileReading read(JsonNode root, Optional<Placeholders> person) {
        if (ReportAccount.isIn(root)) {
            return ReportAccount.profile(root)
                    .map(ProfileReader::checked)
                    .orElseGet(() -> new Refused(Problem.BAD_ADDRESS, "address", 0));
        }
        if (root.member("format").flatMap(JsonNode::text).filter(FORMAT::equals).isEmpty()) {
            return new Refused(Problem.NOT_A_PROFILE, "", 0);
        }
        var version = root.member("version");
        if (version.filter(ProfileReader::isVersion).isEmpty()) {
            boolean text = version.flatMap(JsonNode::text).isPresent();
            return new Refused(text ? Problem.WRONG_TYPE : Problem.UNKNOWN_VERSION, "version", 0);
        }
        if (person.isPresent()) return checked(ProfileTemplate.filled(root, person.get()));
        return ProfileTemplate.isOne(root) ? new Refused(Problem.NEEDS_ADDRESS, "account.email", 0) : checked(root);
    }

    private static ProfileReading checked(JsonNode root) {
        var password = PasswordKeys.find(root);
        var faults = new JsonFaults();
        password.ifPresent(value -> faults.add(value, Problem.HOLDS_PASSWORD));
        var profile = profile(root, faults);
        return faults.isEmpty()
                ? new ProfileReading.Read(profile.orElseThrow())
                : Refused.of(faults.found().getFirst());
    }

    private static boolean isVersion(JsonNode node) {
        return node instanceof JsonNode.Digits digits
                && VERSIONS.matcher(digits.value()).matches();
    }

    private static Optional<Profile> profile(JsonNode root, JsonFaults faults) {
        var fields = JsonFields.withoutNulls(root, faults);
        var account = fields.required("account", AccountReader::read);
        var created = fields.optional("created", ProfileValues.time(Instant::parse));
        var evidence = fields.optional("evidence", ProfileReader::evidence);
        return account.map(settings -> new Profile(
                settings,
                created.orElse(Instant.EPOCH),
                evidence.map(Evidence::source).orElse("manual"),
                evidence.flatMap(Evidence::tested),
                OtherKeys.of(root)));
    }

    private static Optional<Evidence> evidence(JsonNode node, JsonFaults faults) {
        var fields = JsonFields.withoutNulls(node, faults);
        var source = fields.optional("source", JsonValues::anyText)
                .map(word -> SOURCES.contains(word) ? word : "profile")
                .orElse("manual");
        var tested = fields.optional("tested", ProfileValues.time(Instant::parse))
                .map(at -> new Tested(
                        at,
                        fields.optional("incomingLogin", JsonValues::truth).orElse(false),
                        fields.optional("outgoingLogin", JsonValues::truth).orElse(false),
                        fields.optional("arrived", JsonValues::truth).orElse(false)));
        return Optional.of(new Evidence(source, tested));
    }

    private record Evidence(String source, Optional<Tested> tested) {}
}
