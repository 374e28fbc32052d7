package org.mailwright.export.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mailwright.export.Limit.DISPLAY_NAME;
import static org.mailwright.export.Limit.ENCRYPTED_PASSWORD;
import static org.mailwright.export.Limit.INCOMING_STARTTLS;
import static org.mailwright.export.Limit.LEAVE_ON_SERVER;
import static org.mailwright.export.Limit.LITERAL_HOST;
import static org.mailwright.export.Limit.LOCAL_PART_USERNAME;
import static org.mailwright.export.Limit.NO_INCOMING;
import static org.mailwright.export.Limit.NO_LOGIN;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.NO_OUTGOING_LOGIN;
import static org.mailwright.export.Limit.OAUTH2;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.OTHER_PORT;
import static org.mailwright.export.Limit.OTHER_USERNAME;
import static org.mailwright.export.Limit.OUTGOING_STARTTLS;
import static org.mailwright.export.Limit.PLAINTEXT;
import static org.mailwright.export.Limit.SENDER;
import static org.mailwright.export.Limit.TIMEOUTS;

import java.util.Base64;
import java.util.List;
import org.mailwright.export.ExportWords;
import org.mailwright.export.ExportedFile;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Logins;
import org.mailwright.export.Reasons;
import org.mailwright.export.syntax.JsonText;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Protocol;
import org.mailwright.model.Sha256;
import org.mailwright.profile.Profile;

/**
 * Writes the configuration of draft-ietf-mailmaint-pacc, and the record in DNS with the digest of its bytes. It
 * names hosts only: TLS from the first byte on, at the standard ports, and the address as user name.
 */
public final class PaccExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "pacc",
            Group.IT,
            List.of(".well-known/user-agent-configuration.json", "DOMAIN.zone"),
            new FormatCapabilities(
                    List.of(
                            NO_INCOMING,
                            NO_OUTGOING,
                            NO_LOGIN,
                            NO_OUTGOING_LOGIN,
                            INCOMING_STARTTLS,
                            OUTGOING_STARTTLS,
                            PLAINTEXT,
                            OTHER_PORT,
                            LITERAL_HOST,
                            OAUTH2,
                            ENCRYPTED_PASSWORD,
                            OTHER_LOGIN,
                            OTHER_USERNAME,
                            LOCAL_PART_USERNAME),
                    List.of(DISPLAY_NAME, SENDER, TIMEOUTS, LEAVE_ON_SERVER)));

    private final ExportWords words;

    public PaccExporter(ExportWords words) {
        this.words = words;
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Result export(Profile profile) {
        var reasons = new Reasons(FORMAT, List.of(profile)).logins(Logins.TYPED).all();
        if (!reasons.isEmpty()) return new Result.Refused(reasons);
        var settings = profile.settings();
        var domain = settings.address().domain();
        var text = document(settings);
        var zone = new ZoneText(domain);
        zone.comment(words.get("pacc.digest"));
        zone.txt("_ua-auto-config", "v=UAAC1; a=sha256; d=" + digest(text));
        return FORMAT.exported(
                List.of(profile),
                new ExportedFile(FORMAT.files().getFirst(), "application/json", text),
                new ExportedFile(domain.ascii() + ".zone", "text/dns", zone.toString()));
    }

    private static String document(AccountSettings settings) {
        var incoming = settings.incoming().orElseThrow();
        var outgoing = settings.outgoing().orElseThrow();
        var domain = settings.address().domain();
        var name = settings.accountName().isBlank() ? domain.unicode() : settings.accountName();
        return JsonText.object(json -> {
            json.name("protocols").beginObject();
            json.name(incoming.protocol() == Protocol.POP3 ? "pop3" : "imap").beginObject();
            json.name("host").value(incoming.endpoint().host()).endObject();
            for (var smtp : List.of("submit", "smtp")) { // the key until revision 02 of the draft was smtp
                json.name(smtp).beginObject();
                json.name("host").value(outgoing.endpoint().host()).endObject();
            }
            json.endObject();
            json.name("authentication").beginObject();
            json.name("password").value(true).endObject();
            json.name("info").beginObject();
            json.name("provider").beginObject();
            json.name("name").value(name).endObject().endObject();
        });
    }

    private static String digest(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(UTF_8)));
    }
}
