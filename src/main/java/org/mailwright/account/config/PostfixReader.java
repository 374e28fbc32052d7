package org.mailwright.account.config;

import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.file.IniDialect;
import org.mailwright.account.file.IniFile;
import org.mailwright.account.file.IniSection;
import org.mailwright.account.file.Keys;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.reading.HostPort;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads the server that Postfix hands all mail to. User and password are in a table of their own: not looked at. */
public final class PostfixReader implements ProgramReader {

    private static final String PROGRAM = "postfix";
    private static final Keys KEYS = Keys.wanted(
            "relayhost",
            "smtp_sasl_auth_enable",
            "smtp_tls_security_level",
            "smtp_tls_wrappermode",
            "smtp_use_tls",
            "smtp_enforce_tls");

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        return readFile(base, "main.cf");
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.open(folder, path, bytes -> IniFile.read(bytes, IniDialect.POSTFIX, KEYS))
                .ifPresent(file -> {
                    found.malformed(file.malformed());
                    var section = file.section("");
                    section.filled("relayhost").ifPresent(relay -> {
                        var draft = found.draft(folder.shown(path));
                        server(section, expanded(relay), draft.server(Protocol.SMTP));
                        found.add(draft);
                    });
                });
        return found.found();
    }

    private static Setting expanded(Setting setting) {
        boolean refers = setting.value().indexOf('$') >= 0;
        return refers ? Setting.unexpanded(setting.place().orElseThrow()) : setting;
    }

    private static void server(IniSection section, Setting relay, ServerDraft server) {
        var hostPort = HostPort.of(relay.as(relay.value().strip().split("[\\s,]+", 2)[0])); // others stand in for it
        server.host(withoutBrackets(hostPort.host()));
        if (!relay.unexpanded() && !relay.value().strip().startsWith("[")) server.doubt(Doubt.Kind.MX_LOOKUP, relay);
        encryption(section, server);
        server.port(hostPort.port().map(PostfixReader::service), 25, 25);
        if (section.flag("smtp_sasl_auth_enable", false)) {
            server.usualAuth(AuthMethod.PASSWORD).doubt(Doubt.Kind.USERNAME_ELSEWHERE);
        } else {
            server.usualAuth(AuthMethod.NONE);
        }
    }

    /** Brackets around a name say that it is a host; around an address they are part of how it is written. */
    private static Setting withoutBrackets(Setting host) {
        var text = host.value();
        boolean name = text.startsWith("[") && text.endsWith("]") && text.indexOf(':') < 0;
        return name ? host.as(text.substring(1, text.length() - 1)) : host;
    }

    /** A port may be a service's name. */
    private static Setting service(Setting port) {
        return switch (port.value().toLowerCase(Locale.ROOT)) {
            case "smtp" -> port.as("25");
            case "submission" -> port.as("587");
            case "smtps", "submissions" -> port.as("465");
            default -> port;
        };
    }

    private static void encryption(IniSection section, ServerDraft server) {
        var wrapper = section.filled("smtp_tls_wrappermode");
        if (wrapper.isPresent() && section.flag("smtp_tls_wrappermode", false)) {
            server.encryption(wrapper.get(), Optional.of(Encryption.TLS));
            return;
        }
        var level = section.filled("smtp_tls_security_level");
        if (level.isPresent()) {
            if (level.get().is("may") || level.get().is("dane")) server.doubt(Doubt.Kind.NOT_ENFORCED, level.get());
            server.encryption(level.get(), level(level.get()));
        } else if (section.flag("smtp_enforce_tls", false)) {
            server.usualEncryption(Encryption.STARTTLS);
        } else if (section.flag("smtp_use_tls", false)) {
            server.usualEncryption(Encryption.STARTTLS)
                    .doubt(
                            Doubt.Kind.NOT_ENFORCED,
                            section.filled("smtp_use_tls").orElseThrow());
        } else {
            server.usualEncryption(Encryption.NONE);
        }
    }

    private static Optional<Encryption> level(Setting setting) {
        return switch (setting.value().strip()) {
            case "none" -> Optional.of(Encryption.NONE);
            case "may", "encrypt", "dane", "dane-only", "fingerprint", "verify", "secure" ->
                Optional.of(Encryption.STARTTLS);
            default -> Optional.empty();
        };
    }
}
