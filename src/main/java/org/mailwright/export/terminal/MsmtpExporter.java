package org.mailwright.export.terminal;

import static org.mailwright.export.Limit.ACCOUNT_NAME;
import static org.mailwright.export.Limit.AFTER_INCOMING;
import static org.mailwright.export.Limit.DISPLAY_NAME;
import static org.mailwright.export.Limit.INCOMING;
import static org.mailwright.export.Limit.INTERNATIONAL_LOCAL_PART;
import static org.mailwright.export.Limit.NO_OUTGOING;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.PLAINTEXT;
import static org.mailwright.export.Limit.TOO_LONG;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Reader;
import org.mailwright.export.syntax.MsmtpString;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Encryption;
import org.mailwright.model.Side;
import org.mailwright.profile.Profile;

/** Writes an msmtprc, with which msmtp sends in the place of sendmail. */
public final class MsmtpExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "msmtp",
            Group.TERMINAL,
            List.of("msmtprc"),
            new FormatCapabilities(
                    List.of(NO_OUTGOING, PLAINTEXT, OTHER_LOGIN, UNSAYABLE_TEXT, TOO_LONG),
                    List.of(INCOMING, DISPLAY_NAME, ACCOUNT_NAME, AFTER_INCOMING)),
            // RFC 6531 since then
            List.of(new Reader("msmtp before 1.8.28", INTERNATIONAL_LOCAL_PART)));

    /** In the sender's address, msmtp replaces the first and takes the second for patterns of file names. */
    private static final Pattern SPECIAL = Pattern.compile("%[UHCMF]|[*?\\[]");

    private final RcFile file;

    public MsmtpExporter(ExportWords words) {
        file = new RcFile(FORMAT, RcFile.Side.OUTGOING, 499, words);
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
        var first = AccountNames.of(profiles).getFirst();
        return file.export(profiles, (rc, name, settings) -> {
            account(rc, name, settings);
            if (name.equals(first)) rc.gap().line("account default : " + name);
        });
    }

    private static void account(RcText rc, String name, AccountSettings settings) {
        var server = settings.outgoing().orElseThrow();
        rc.line("account " + name)
                .line("host " + server.endpoint().host())
                .line("port " + server.endpoint().port())
                .line("tls on")
                .line("tls_starttls " + (server.encryption() == Encryption.STARTTLS ? "on" : "off"))
                .line("tls_certcheck on")
                .line("tls_trust_file system");
        if (!settings.serverTimeout().equals(AccountSettings.DEFAULT_TIMEOUT)) {
            rc.line("timeout " + Math.max(1, settings.serverTimeout().toSeconds()));
        }
        rc.line("from ", sender(settings.from().toString()));
        var login = ServerLogin.outgoing(settings, server);
        switch (login) {
            case NONE -> rc.line("auth off");
            case PASSWORD -> rc.line("auth on");
            case TOKEN -> rc.line("auth xoauth2");
        }
        if (login == ServerLogin.NONE) return;
        rc.line("user ", MsmtpString.write(server.username()))
                .hint(login)
                .line("passwordeval ", MsmtpString.write(SecretCommand.of(settings, Side.OUTGOING, login)));
    }

    private static Optional<String> sender(String address) {
        return SPECIAL.matcher(address).find() ? Optional.empty() : MsmtpString.write(address);
    }
}
