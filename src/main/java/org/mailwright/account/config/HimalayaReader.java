package org.mailwright.account.config;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.file.KeyRule;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.TomlFile;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.reading.MailUrl;
import org.mailwright.account.reading.SaslNames;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads Himalaya: version 1 has a "backend" for each direction, version 2 a server with a URL. */
public final class HimalayaReader implements ProgramReader {

    private static final String PROGRAM = "himalaya";
    private static final String ROOT = "accounts.";
    private static final Pattern WANTED = Pattern.compile("accounts\\.[^.]+\\.(email|display-name"
            + "|(message\\.send\\.)?backend\\.(type|host|port|login|encryption(\\.type)?|auth\\.type)"
            + "|(imap|smtp)\\.(starttls|sasl\\.[a-z0-9-]+\\.username))");
    private static final Pattern URL = Pattern.compile("accounts\\.[^.]+\\.(imap|smtp)\\.server");
    private static final Pattern SECRET = Pattern.compile(
            "(?i).*\\.(raw|cmd|command|client-secret|access-token|refresh-token" + "|password|passwd|token)(\\..*)?");
    private static final KeyRule RULE = (_, key) -> {
        if (WANTED.matcher(key).matches() || HimalayaLegacy.WANTED.matcher(key).matches()) return KeyUse.WANTED;
        if (URL.matcher(key).matches()) return KeyUse.URL;
        return SECRET.matcher(key).matches() ? KeyUse.SECRET : KeyUse.IGNORED;
    };

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        return readFile(base, base.list("himalaya").isEmpty() ? "config.toml" : "himalaya/config.toml");
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.open(folder, path, bytes -> TomlFile.read(bytes, RULE)).ifPresent(file -> {
            found.malformed(file.malformed());
            var names = new LinkedHashSet<String>();
            for (var key : file.values().keySet()) {
                int end = key.indexOf('.', ROOT.length()); // none where an account of old is called accounts
                if (key.startsWith(ROOT) && end > 0) names.add(key.substring(0, end));
            }
            names.forEach(name -> account(name, file, folder.shown(path), found));
            HimalayaLegacy.read(file, folder.shown(path), found);
        });
        return found.found();
    }

    private static void account(String at, TomlFile file, String origin, Collector found) {
        var draft = found.draft(origin)
                .accountName(at.substring(ROOT.length()).replace(TomlFile.DOT, '.'))
                .passwordsDropped(file.secrets(at));
        get(file, at + ".email").ifPresent(draft::email);
        get(file, at + ".display-name").ifPresent(name -> draft.displayName(name.value()));
        backend(file, at + ".backend.", Protocol.IMAP, draft);
        backend(file, at + ".message.send.backend.", Protocol.SMTP, draft);
        url(file, at + ".imap.", Protocol.IMAP, draft);
        url(file, at + ".smtp.", Protocol.SMTP, draft);
        if (draft.hasServer()) found.add(draft);
    }

    private static void backend(TomlFile file, String at, Protocol protocol, AccountDraft draft) {
        if (get(file, at + "type").filter(type -> type.is(protocol.code())).isEmpty()) return;
        var server = draft.server(protocol).host(get(file, at + "host"));
        get(file, at + "encryption.type")
                .or(() -> get(file, at + "encryption"))
                .ifPresentOrElse(
                        each -> server.encryption(each, encryption(each)),
                        () -> server.usualEncryption(Encryption.TLS));
        server.port(
                get(file, at + "port"), protocol.defaultPort(Encryption.TLS), protocol.defaultPort(Encryption.NONE));
        get(file, at + "login").ifPresent(server::username);
        get(file, at + "auth.type")
                .ifPresentOrElse(
                        each -> server.auth(each, SaslNames.method(each.value())),
                        () -> server.usualAuth(AuthMethod.PASSWORD));
    }

    /** A name alone stands for a URL with TLS from the start. */
    private static void url(TomlFile file, String at, Protocol protocol, AccountDraft draft) {
        var setting = get(file, at + "server");
        if (setting.isEmpty()) return;
        var tls = protocol.code() + "s";
        var text = setting.get().value();
        var url = MailUrl.parse(
                text.contains("://") ? setting.get() : setting.get().as(tls + "://" + text));
        if (url.isEmpty()) return;
        var server = draft.server(protocol).host(url.get().host());
        var starttls = get(file, at + "starttls").filter(each -> each.is("true"));
        if (url.get().scheme().equals(tls)) server.encryption(setting.get(), Optional.of(Encryption.TLS));
        else if (starttls.isPresent()) server.encryption(starttls.get(), Optional.of(Encryption.STARTTLS));
        else server.encryption(setting.get(), Optional.of(Encryption.NONE));
        server.port(url.get().port(), protocol.defaultPort(Encryption.TLS), protocol.defaultPort(Encryption.NONE));
        sasl(file, at + "sasl.", server);
    }

    private static void sasl(TomlFile file, String at, ServerDraft server) {
        server.usualAuth(AuthMethod.NONE);
        file.values().forEach((key, user) -> {
            if (!key.startsWith(at)) return;
            server.auth(user, SaslNames.method(key.substring(at.length(), key.lastIndexOf('.'))));
            server.username(user);
        });
    }

    private static Optional<Encryption> encryption(Setting setting) {
        return switch (setting.value()) {
            case "tls" -> Optional.of(Encryption.TLS);
            case "start-tls" -> Optional.of(Encryption.STARTTLS);
            case "none" -> Optional.of(Encryption.NONE);
            default -> Optional.empty();
        };
    }

    static Optional<Setting> get(TomlFile file, String key) {
        return Optional.ofNullable(file.values().get(key)).filter(setting -> !setting.isBlank());
    }
}
