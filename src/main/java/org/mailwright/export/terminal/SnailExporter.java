package org.mailwright.export.terminal;

import java.util.List;
import java.util.Optional;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.syntax.SnailWord;
import org.mailwright.export.syntax.UrlPart;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.profile.Profile;
import static org.mailwright.export.Limit.ACCOUNT_NAME;
import static org.mailwright.export.Limit.AFTER_INCOMING;
import static org.mailwright.export.Limit.ENCRYPTED_PASSWORD;
import static org.mailwright.export.Limit.INCOMING;
import static org.mailwright.export.Limit.INTERNATIONAL_LOCAL_PART;
import static org.mailwright.export.Limit.LITERAL_HOST;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.OAUTH2;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.PLAINTEXT;
import static org.mailwright.export.Limit.SEVERAL_ACCOUNTS;
import static org.mailwright.export.Limit.TIMEOUTS;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

/**
 * Writes a mailrc with which S-nail, the mailx of Debian and others, sends. S-nail would ask about a bad certificate and
 * go on, so {@code tls-verify} is strict; it never looks for a host's address in one. It takes the password from a variable:
 * the command's output, bound to this server alone.
 */
public final class SnailExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "s-nail",
            Group.TERMINAL,
            List.of("mailrc"),
            new FormatCapabilities(
                    List.of(
                            NO_OUTGOING,
                            PLAINTEXT,
                            OAUTH2,
                            OTHER_LOGIN,
                            ENCRYPTED_PASSWORD,
                            LITERAL_HOST,
                            INTERNATIONAL_LOCAL_PART,
                            UNSAYABLE_TEXT,
                            SEVERAL_ACCOUNTS),
                    List.of(INCOMING, TIMEOUTS, ACCOUNT_NAME, AFTER_INCOMING)));

    private final RcFile file;

    public SnailExporter(ExportWords words) {
        file = new RcFile(FORMAT, RcFile.Side.OUTGOING, RcFile.ANY_LENGTH, words);
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Result export(Profile profile) {
        return file.export(List.of(profile), (rc, _, settings) -> account(rc, settings));
    }

    private static void account(RcText rc, AccountSettings settings) {
        var server = settings.outgoing().orElseThrow();
        var login = ServerLogin.outgoing(settings, server);
        rc.line("set v15-compat=yes")
                .line("set tls-verify=strict")
                .line("set from=", FromHeader.mailbox(settings).flatMap(SnailWord::write))
                .line("set mta=", url(server, login).flatMap(SnailWord::write));
        if (server.encryption() == Encryption.STARTTLS) rc.line("set smtp-use-starttls");
        if (login == ServerLogin.NONE) {
            rc.line("set smtp-auth=none");
            return;
        }
        rc.line("set smtp-auth=plain")
                .hint(login)
                .line("\\vput ! mailpass printf %s \"$(" + SecretCommand.of(settings, Side.OUTGOING, login) + ")\"")
                .line("set password-" + server.endpoint() + "=\"$mailpass\"");
    }

    private static Optional<String> url(ServerSettings server, ServerLogin login) {
        var scheme = server.encryption() == Encryption.TLS ? "smtps://" : "smtp://";
        return login == ServerLogin.NONE
                ? Optional.of(scheme + server.endpoint())
                : UrlPart.write(server.username()).map(user -> scheme + user + "@" + server.endpoint());
    }
}
