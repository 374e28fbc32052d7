package org.mailwright.account.config;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.file.TomlFile;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.reading.SaslNames;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Himalaya before its version 1: a table for each account, with {@code imap-host} and its like in it. */
final class HimalayaLegacy {

    static final Pattern WANTED =
            Pattern.compile("[^.]+\\.(email|display-name|(imap|smtp)-(host|port|ssl|starttls|login|auth))");

    private HimalayaLegacy() {}

    static void read(TomlFile file, String origin, Collector found) {
        var names = new LinkedHashSet<String>();
        for (var key : file.values().keySet()) {
            if (WANTED.matcher(key).matches()) names.add(key.substring(0, key.indexOf('.')));
        }
        for (var name : names) {
            var draft = found.draft(origin)
                    .accountName(name.replace(TomlFile.DOT, '.'))
                    .passwordsDropped(file.secrets(name));
            HimalayaReader.get(file, name + ".email").ifPresent(draft::email);
            HimalayaReader.get(file, name + ".display-name").ifPresent(shown -> draft.displayName(shown.value()));
            server(file, name + ".imap-", Protocol.IMAP, draft);
            server(file, name + ".smtp-", Protocol.SMTP, draft);
            if (draft.hasServer()) found.add(draft);
        }
    }

    private static void server(TomlFile file, String at, Protocol protocol, AccountDraft draft) {
        var host = HimalayaReader.get(file, at + "host");
        if (host.isEmpty()) return;
        var server = draft.server(protocol).host(host);
        var starttls = HimalayaReader.get(file, at + "starttls").filter(Setting::isYes);
        var plain = HimalayaReader.get(file, at + "ssl").filter(each -> each.is("false"));
        if (starttls.isPresent()) server.encryption(starttls.get(), Optional.of(Encryption.STARTTLS));
        else if (plain.isPresent()) server.encryption(plain.get(), Optional.of(Encryption.NONE));
        else server.usualEncryption(Encryption.TLS);
        var port = HimalayaReader.get(file, at + "port");
        server.port(port, protocol.defaultPort(Encryption.TLS), protocol.defaultPort(Encryption.NONE));
        HimalayaReader.get(file, at + "login").ifPresent(server::username);
        HimalayaReader.get(file, at + "auth")
                .filter(each -> !each.is("passwd"))
                .ifPresentOrElse(
                        each -> server.auth(each, SaslNames.method(each.value())),
                        () -> server.usualAuth(AuthMethod.PASSWORD));
    }
}
