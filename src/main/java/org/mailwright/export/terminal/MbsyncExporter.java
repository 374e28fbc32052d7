package org.mailwright.export.terminal;

import java.util.List;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.syntax.MbsyncString;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Encryption;
import org.mailwright.model.Side;
import org.mailwright.profile.Profile;
import static org.mailwright.export.Limit.ACCOUNT_NAME;
import static org.mailwright.export.Limit.DISPLAY_NAME;
import static org.mailwright.export.Limit.LITERAL_HOST;
import static org.mailwright.export.Limit.NO_INCOMING;
import static org.mailwright.export.Limit.NO_LOGIN;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.OUTGOING;
import static org.mailwright.export.Limit.PLAINTEXT;
import static org.mailwright.export.Limit.POP3;
import static org.mailwright.export.Limit.TOO_LONG;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

/**
 * Writes a mbsyncrc, with which mbsync (isync) keeps a copy of a mailbox in ~/Mail and deletes nothing on either side.
 * Encryption is {@code SSLType}: 1.4 knows no other word, and 1.5 takes it beside its own {@code TLSType}. A host's
 * address is never looked for in a certificate, so such a server is refused.
 */
public final class MbsyncExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "mbsync",
            Group.TERMINAL,
            List.of("mbsyncrc"),
            new FormatCapabilities(
                    List.of(
                            NO_INCOMING,
                            NO_LOGIN,
                            POP3,
                            PLAINTEXT,
                            LITERAL_HOST,
                            OTHER_LOGIN,
                            UNSAYABLE_TEXT,
                            TOO_LONG),
                    List.of(OUTGOING, DISPLAY_NAME, ACCOUNT_NAME)));

    private final RcFile file;

    public MbsyncExporter(ExportWords words) {
        file = new RcFile(FORMAT, RcFile.Side.INCOMING, 1021, words);
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
        return file.export(profiles, MbsyncExporter::account);
    }

    /** An empty line ends a section. */
    private static void account(RcText rc, String name, AccountSettings settings) {
        var server = settings.incoming().orElseThrow();
        var login = ServerLogin.of(server);
        rc.line("IMAPAccount " + name)
                .line("Host " + server.endpoint().host())
                .line("Port " + server.endpoint().port())
                .line("SSLType " + (server.encryption() == Encryption.TLS ? "IMAPS" : "STARTTLS"))
                .line("SystemCertificates yes");
        if (!settings.serverTimeout().equals(AccountSettings.DEFAULT_TIMEOUT)) {
            rc.line("Timeout " + Math.max(1, settings.serverTimeout().toSeconds()));
        }
        if (login == ServerLogin.TOKEN) rc.line("AuthMechs OAUTHBEARER XOAUTH2");
        rc.line("User ", MbsyncString.write(server.username()))
                .hint(login)
                .line("PassCmd ", MbsyncString.write(SecretCommand.of(settings, Side.INCOMING, login)))
                .gap()
                .line("IMAPStore " + name + "-remote")
                .line("Account " + name)
                .gap()
                .line("MaildirStore " + name + "-local")
                .line("Path ~/Mail/" + name + "/")
                .line("Inbox ~/Mail/" + name + "/INBOX")
                .line("SubFolders Verbatim")
                .gap()
                .line("Channel " + name)
                .line("Far :" + name + "-remote:")
                .line("Near :" + name + "-local:")
                .line("Patterns *")
                .line("Create Near")
                .line("Remove None")
                .line("Expunge None")
                .line("CopyArrivalDate yes")
                .line("SyncState *");
    }
}
