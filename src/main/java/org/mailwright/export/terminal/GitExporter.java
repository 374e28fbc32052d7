package org.mailwright.export.terminal;

import java.util.List;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.syntax.GitConfigValue;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Encryption;
import org.mailwright.profile.Profile;
import static org.mailwright.export.Limit.ACCOUNT_NAME;
import static org.mailwright.export.Limit.AFTER_INCOMING;
import static org.mailwright.export.Limit.INCOMING;
import static org.mailwright.export.Limit.INTERNATIONAL_LOCAL_PART;
import static org.mailwright.export.Limit.IPV6_HOST;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.OAUTH2;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.PLAINTEXT;
import static org.mailwright.export.Limit.SEVERAL_ACCOUNTS;
import static org.mailwright.export.Limit.TIMEOUTS;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

/**
 * Writes the part of a gitconfig that git send-email reads. Its word for implicit TLS is ssl and for STARTTLS tls; any other
 * one means no encryption. The password comes from git credential. An IPv6 address is found in a certificate only if both are
 * abbreviated alike.
 */
public final class GitExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "git",
            Group.TERMINAL,
            List.of("gitconfig"),
            new FormatCapabilities(
                    List.of(
                            NO_OUTGOING,
                            PLAINTEXT,
                            OAUTH2,
                            OTHER_LOGIN,
                            IPV6_HOST,
                            INTERNATIONAL_LOCAL_PART,
                            UNSAYABLE_TEXT,
                            SEVERAL_ACCOUNTS),
                    List.of(INCOMING, TIMEOUTS, ACCOUNT_NAME, AFTER_INCOMING)));

    private final RcFile file;

    public GitExporter(ExportWords words) {
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
        rc.line("[sendemail]")
                .line("\tfrom = ", FromHeader.mailbox(settings).flatMap(GitConfigValue::write))
                .line("\tsmtpServer = ", GitConfigValue.write(server.endpoint().host()))
                .line("\tsmtpServerPort = " + server.endpoint().port())
                .line("\tsmtpEncryption = " + (server.encryption() == Encryption.TLS ? "ssl" : "tls"));
        if (ServerLogin.outgoing(settings, server) == ServerLogin.NONE) rc.line("\tsmtpAuth = none");
        else rc.line("\tsmtpUser = ", GitConfigValue.write(server.username()));
    }
}
