package org.mailwright.export.client;

import static org.mailwright.export.Limit.INCOMING_STARTTLS;
import static org.mailwright.export.Limit.LEAVE_ON_SERVER;
import static org.mailwright.export.Limit.NO_INCOMING;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.OAUTH2;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.OTHER_USERNAME;
import static org.mailwright.export.Limit.OUTGOING_STARTTLS;
import static org.mailwright.export.Limit.SENDER;
import static org.mailwright.export.Limit.SEVERAL_ACCOUNTS;
import static org.mailwright.export.Limit.TIMEOUTS;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.export.ExportWords;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.FileNames;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Reasons;
import org.mailwright.export.StableId;
import org.mailwright.export.syntax.XmlWriter;
import org.mailwright.profile.Profile;

/**
 * Writes the configuration profile (.mobileconfig) that iPhone, iPad and Mac install. It has one switch for encryption:
 * on, the device takes TLS, or STARTTLS on the ports 143, 110 and 587 by itself, and nothing unencrypted.
 */
public final class AppleExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "apple",
            Group.PROGRAMS,
            List.of("NAME.mobileconfig"),
            new FormatCapabilities(
                    List.of(NO_INCOMING, NO_OUTGOING, OAUTH2, OTHER_LOGIN, UNSAYABLE_TEXT),
                    List.of(INCOMING_STARTTLS, OUTGOING_STARTTLS, TIMEOUTS, LEAVE_ON_SERVER)));

    private static final String TYPE = "application/x-apple-aspen-config";

    private final ExportWords words;
    private final AppleAudience audience;
    private final Optional<ProfileSigner> signer;

    /** Writes profiles for one person each, unsigned. */
    public AppleExporter(ExportWords words) {
        this(words, new AppleAudience.Person(), Optional.empty());
    }

    /** @param signer signs the file; never together with variables, which would break the signature when filled in */
    public AppleExporter(ExportWords words, AppleAudience audience, Optional<ProfileSigner> signer) {
        if (signer.isPresent() && audience instanceof AppleAudience.Managed) {
            throw new IllegalArgumentException("a signed profile cannot hold variables");
        }
        this.words = words;
        this.audience = audience;
        this.signer = signer;
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Result export(Profile profile) {
        return exportAll(List.of(profile));
    }

    @Override
    public Result exportAll(List<Profile> profiles) {
        boolean many = !(audience instanceof AppleAudience.Person);
        var reasons = new Reasons(FORMAT, profiles)
                .logins(AppleMail.KNOWN)
                .unsayable(XmlWriter::canSay)
                .add(OTHER_USERNAME, settings -> many && OTHER_USERNAME.concerns(settings))
                .add(SENDER, settings -> many && SENDER.concerns(settings))
                .add(SEVERAL_ACCOUNTS, _ -> many && profiles.size() > 1)
                .all();
        if (!reasons.isEmpty()) return new Result.Refused(reasons);
        var mails = profiles.stream()
                .map(profile -> new AppleMail(profile.settings(), audience))
                .toList();
        var text = profile(mails).toXMLPropertyList().replace("\r\n", "\n");
        var bytes = (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
        var content = signer.map(each -> each.sign(bytes)).orElse(bytes);
        return FORMAT.exported(profiles, new ExportedFile(fileName(profiles), TYPE, content));
    }

    private String fileName(List<Profile> profiles) {
        if (audience instanceof AppleAudience.Person) return FileNames.of(profiles, ".mobileconfig");
        return profiles.getFirst().settings().address().domain().ascii() + ".mobileconfig";
    }

    private NSDictionary profile(List<AppleMail> mails) {
        var id = id(mails, "apple-profile");
        var names = mails.stream().map(AppleMail::name).distinct().collect(Collectors.joining(", "));
        var profile = new NSDictionary();
        profile.put("PayloadType", "Configuration");
        profile.put("PayloadVersion", 1);
        profile.put("PayloadIdentifier", "org.mailwright.profile." + id(mails, "apple-profile-name"));
        profile.put("PayloadUUID", id.toString().toUpperCase(Locale.ROOT));
        profile.put("PayloadDisplayName", names);
        profile.put("PayloadDescription", words.get("apple.description", names));
        profile.put(
                "PayloadContent",
                new NSArray(mails.stream().map(AppleMail::payload).toArray(NSObject[]::new)));
        return profile;
    }

    /** Stays the same for the same accounts, so that a device updates the profile that it has. */
    private static UUID id(List<AppleMail> mails, String purpose) {
        if (mails.size() == 1) return mails.getFirst().id(purpose);
        var parts = Stream.concat(
                Stream.of(purpose), mails.stream().map(mail -> mail.id(purpose).toString()));
        return StableId.of(parts.toList());
    }
}
