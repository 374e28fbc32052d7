package org.mailwright.export.terminal;

import java.util.List;
import java.util.Optional;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.Reader;
import org.mailwright.export.syntax.TomlString;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.profile.Profile;
import static org.mailwright.export.Limit.ACCOUNT_NAME;
import static org.mailwright.export.Limit.AFTER_INCOMING;
import static org.mailwright.export.Limit.DISPLAY_NAME;
import static org.mailwright.export.Limit.ENCRYPTED_PASSWORD;
import static org.mailwright.export.Limit.INTERNATIONAL_LOCAL_PART;
import static org.mailwright.export.Limit.IPV6_HOST;
import static org.mailwright.export.Limit.NO_INCOMING;
import static org.mailwright.export.Limit.NO_LOGIN;
import static org.mailwright.export.Limit.OTHER_LOGIN;
import static org.mailwright.export.Limit.PLAINTEXT;
import static org.mailwright.export.Limit.POP3;
import static org.mailwright.export.Limit.TIMEOUTS;
import static org.mailwright.export.Limit.UNSAYABLE_TEXT;

/**
 * Writes a config.toml for Himalaya 2, which reads nothing of what version 1 read. Himalaya expands variables and ~/ in user
 * names, and asks a name server for an IPv6 address with its brackets.
 */
public final class HimalayaExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "himalaya",
            Group.TERMINAL,
            List.of("config.toml"),
            new FormatCapabilities(
                    List.of(
                            NO_INCOMING,
                            NO_LOGIN,
                            POP3,
                            PLAINTEXT,
                            OTHER_LOGIN,
                            ENCRYPTED_PASSWORD,
                            IPV6_HOST,
                            INTERNATIONAL_LOCAL_PART,
                            UNSAYABLE_TEXT),
                    List.of(TIMEOUTS, ACCOUNT_NAME, AFTER_INCOMING)),
            List.of(new Reader("Himalaya 2.0", DISPLAY_NAME)));

    private final RcFile file;

    public HimalayaExporter(ExportWords words) {
        file = new RcFile(FORMAT, RcFile.Side.BOTH, RcFile.ANY_LENGTH, words);
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
        return file.export(profiles, (rc, name, settings) -> account(rc, name, settings, name.equals(first)));
    }

    private static void account(RcText rc, String name, AccountSettings settings, boolean isDefault) {
        rc.line("[accounts.", TomlString.write(name), "]");
        if (isDefault) rc.line("default = true");
        rc.line("email = ", FromHeader.address(settings).flatMap(TomlString::write));
        if (!settings.displayName().isEmpty()) {
            rc.line("display-name = ", TomlString.write(settings.displayName()));
        }
        settings.incoming()
                .ifPresent(server -> server(rc, "imap", settings, server, Side.INCOMING, ServerLogin.of(server)));
        settings.outgoing()
                .ifPresent(server ->
                        server(rc, "smtp", settings, server, Side.OUTGOING, ServerLogin.outgoing(settings, server)));
    }

    private static void server(
            RcText rc, String key, AccountSettings settings, ServerSettings server, Side side, ServerLogin login) {
        var tls = server.encryption() == Encryption.TLS;
        rc.line(key + ".server = ", TomlString.write(key + (tls ? "s://" : "://") + server.endpoint()));
        if (!tls) rc.line(key + ".starttls = true");
        if (login == ServerLogin.NONE) return;
        var sasl = key + ".sasl." + (login == ServerLogin.TOKEN ? "xoauth2." : "plain.");
        rc.line(sasl + "username = ", username(server.username()))
                .hint(login)
                .line(
                        sasl + (login == ServerLogin.TOKEN ? "token" : "password") + ".command = ",
                        TomlString.write(SecretCommand.of(settings, side, login)));
    }

    private static Optional<String> username(String name) {
        var expanded = name.equals("~") || name.startsWith("~/") || name.startsWith("~\\");
        return expanded ? Optional.empty() : TomlString.write(name.replace("$", "$$"));
    }
}
