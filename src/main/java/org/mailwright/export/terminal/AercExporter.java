package org.mailwright.export.terminal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Exporter;
import org.mailwright.export.Format;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Group;
import org.mailwright.export.syntax.GoIniValue;
import org.mailwright.export.syntax.UrlPart;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Side;
import org.mailwright.profile.Profile;
import static org.mailwright.export.Limit.ACCOUNT_NAME;
import static org.mailwright.export.Limit.AFTER_INCOMING;
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
 * Writes aerc's accounts.conf. Up to 0.14 smtp:// is unencrypted unless smtp-starttls is exactly {@code yes}; later
 * versions take smtp:// for STARTTLS and ignore the key, so both get it. aerc cuts the host of an outgoing server at its
 * first colon, so it would check a certificate for half of an IPv6 address.
 */
public final class AercExporter implements Exporter {

    private static final Format FORMAT = new Format(
            "aerc",
            Group.TERMINAL,
            List.of("accounts.conf"),
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
                    List.of(TIMEOUTS, ACCOUNT_NAME, AFTER_INCOMING)));

    /** What the INI dialect reads as it stands. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}@._+<> -]+");

    private final RcFile file;

    public AercExporter(ExportWords words) {
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
        return file.export(profiles, AercExporter::account);
    }

    private static void account(RcText rc, String name, AccountSettings settings) {
        rc.line("[" + name + "]").line("from = ", FromHeader.mailbox(settings).flatMap(AercExporter::value));
        settings.incoming().ifPresent(server -> incoming(rc, settings, server));
        settings.outgoing().ifPresent(server -> outgoing(rc, settings, server));
    }

    private static void incoming(RcText rc, AccountSettings settings, ServerSettings server) {
        var login = ServerLogin.of(server);
        rc.line("source = ", url("imap", server, login)).hint(login);
        rc.line("source-cred-cmd = " + SecretCommand.of(settings, Side.INCOMING, login));
    }

    private static void outgoing(RcText rc, AccountSettings settings, ServerSettings server) {
        var login = ServerLogin.outgoing(settings, server);
        rc.line("outgoing = ", url("smtp", server, login));
        if (server.encryption() == Encryption.STARTTLS) rc.line("smtp-starttls = yes");
        if (login != ServerLogin.NONE) {
            rc.hint(login).line("outgoing-cred-cmd = " + SecretCommand.of(settings, Side.OUTGOING, login));
        }
    }

    private static Optional<String> value(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(text) : GoIniValue.write(text);
    }

    /** A URL without a sign that the INI dialect would take for its own. */
    private static Optional<String> url(String protocol, ServerSettings server, ServerLogin login) {
        var scheme = server.encryption() == Encryption.TLS ? protocol + "s" : protocol;
        return switch (login) {
            case NONE -> Optional.of(scheme + "+none://" + server.endpoint());
            case PASSWORD -> withUser(scheme, server);
            case TOKEN -> withUser(scheme + "+xoauth2", server);
        };
    }

    private static Optional<String> withUser(String scheme, ServerSettings server) {
        return UrlPart.write(server.username()).map(user -> scheme + "://" + user + "@" + server.endpoint());
    }
}
