package org.mailwright.export.terminal;

import java.util.List;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.syntax.MuttString;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.profile.Profile;
import static org.mailwright.export.Limit.ACCOUNT_NAME;
import static org.mailwright.export.Limit.AFTER_INCOMING;
import static org.mailwright.export.Limit.LEAVE_ON_SERVER;
import static org.mailwright.export.Limit.NO_LOGIN;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.PLAINTEXT;
import static org.mailwright.export.Limit.SEVERAL_ACCOUNTS;
import static org.mailwright.export.Limit.TIMEOUTS;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

/**
 * Writes a muttrc for Mutt and NeoMutt. Its settings hold for the whole program, so a file of its own for each account is
 * read with {@code source} or {@code -F}.
 */
public final class MuttExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "mutt",
            Group.TERMINAL,
            List.of("muttrc"),
            new FormatCapabilities(
                    List.of(NO_LOGIN, PLAINTEXT, OTHER_LOGIN, UNSAYABLE_TEXT, SEVERAL_ACCOUNTS),
                    List.of(TIMEOUTS, ACCOUNT_NAME, LEAVE_ON_SERVER, AFTER_INCOMING)));

    private final RcFile file;

    public MuttExporter(ExportWords words) {
        file = new RcFile(FORMAT, RcFile.Side.BOTH, RcFile.ANY_LENGTH, words);
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
        if (!settings.displayName().isEmpty()) {
            rc.line("set realname=", MuttString.write(settings.displayName()));
        }
        rc.line("set from=", FromHeader.address(settings).flatMap(MuttString::write))
                .line("set use_from=yes")
                .line("set ssl_starttls=yes")
                .line("set ssl_force_tls=yes")
                .line("set ssl_verify_dates=yes")
                .line("set ssl_verify_host=yes");
        settings.incoming().ifPresent(server -> incoming(rc.gap(), settings, server));
        settings.outgoing().ifPresent(server -> outgoing(rc.gap(), settings, server));
    }

    private static void incoming(RcText rc, AccountSettings settings, ServerSettings server) {
        var imap = server.protocol() == Protocol.IMAP;
        var url = MuttString.write(ServerUrl.of(server));
        rc.line(imap ? "set folder=" : "set pop_host=", url)
                .line("set spoolfile=", imap ? MuttString.write(ServerUrl.of(server) + "INBOX") : url);
        // what is fetched from a POP3 server into a local folder stays on the server too
        if (!imap) rc.line("set pop_delete=no");
        rc.line(imap ? "set imap_user=" : "set pop_user=", MuttString.write(server.username()));
        secret(rc, imap ? "imap" : "pop", settings, Side.INCOMING, ServerLogin.of(server));
    }

    private static void outgoing(RcText rc, AccountSettings settings, ServerSettings server) {
        var login = ServerLogin.outgoing(settings, server);
        if (login == ServerLogin.NONE) {
            rc.line("set smtp_url=", MuttString.write(ServerUrl.of(server)));
            return;
        }
        rc.line("set smtp_url=", ServerUrl.withUser(server).flatMap(MuttString::write));
        secret(rc, "smtp", settings, Side.OUTGOING, login);
    }

    private static void secret(RcText rc, String protocol, AccountSettings settings, Side side, ServerLogin login) {
        var command = SecretCommand.of(settings, side, login);
        rc.hint(login);
        if (login == ServerLogin.PASSWORD) {
            rc.line("set " + protocol + "_pass=\"`" + command + "`\"");
        } else {
            rc.line("set " + protocol + "_authenticators='oauthbearer:xoauth2'")
                    .line("set " + protocol + "_oauth_refresh_command=", MuttString.write(command));
        }
    }
}
