package org.mailwright.account.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.IniDialect;
import org.mailwright.account.file.IniFile;
import org.mailwright.account.file.IniSection;
import org.mailwright.account.file.Keys;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.reading.SaslNames;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads OfflineIMAP, which only reads mail. Keys that end in "eval" hold Python, which is never run. */
public final class OfflineImapReader implements ProgramReader {

    private static final String PROGRAM = "offlineimap";
    private static final Keys KEYS = Keys.wanted(
                    "accounts",
                    "remoterepository",
                    "type",
                    "remotehost",
                    "remotehosteval",
                    "remoteport",
                    "remoteporteval",
                    "remoteuser",
                    "remoteusereval",
                    "ssl",
                    "starttls",
                    "auth_mechanisms")
            .secrets(
                    "remotepass",
                    "remotepasseval",
                    "remotepassfile",
                    "oauth2_client_secret",
                    "oauth2_refresh_token",
                    "oauth2_access_token",
                    "oauth2_client_secret_eval",
                    "oauth2_refresh_token_eval");

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var all = FoundAccounts.NONE;
        for (var name : List.of(".offlineimaprc", "offlineimaprc", "config", "offlineimap/config")) {
            all = all.and(readFile(base, name));
        }
        return all;
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.open(folder, path, bytes -> IniFile.read(bytes, IniDialect.PYTHON, KEYS))
                .ifPresent(file -> {
                    found.malformed(file.malformed());
                    Arrays.stream(file.section("general").text("accounts", "").split(","))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .forEach(name -> account(name, file, folder.shown(path), found));
                });
        return found.found();
    }

    private static void account(String name, IniFile file, String origin, Collector found) {
        var repository = file.section("Account " + name).text("remoterepository", "");
        var remote = file.section("Repository " + repository);
        var type = remote.text("type", "IMAP");
        if (!type.equalsIgnoreCase("IMAP") && !type.equalsIgnoreCase("Gmail")) return; // two folders on this computer
        var draft = found.draft(origin).accountName(name).passwordsDropped(remote.secrets());
        var user = evaluated(remote, "remoteuser");
        user.filter(each -> EmailAddress.parse(each.value()).isPresent()).ifPresent(draft::email);
        var host = evaluated(remote, "remotehost")
                .or(() -> type.equalsIgnoreCase("Gmail")
                        ? Optional.of(Setting.usual("imap.gmail.com"))
                        : Optional.empty());
        if (host.isEmpty()) {
            found.skip(Reason.NO_SERVER, new Place(origin, 0, "remotehost"), name);
            return;
        }
        var server = draft.server(Protocol.IMAP).host(host.get());
        encryption(remote, server);
        server.port(evaluated(remote, "remoteport"), 993, 143);
        user.ifPresent(server::username);
        remote.filled("auth_mechanisms")
                .ifPresentOrElse(
                        each -> server.auth(each, SaslNames.method(each.value().split(",")[0])),
                        () -> server.usualAuth(AuthMethod.PASSWORD));
        found.add(draft);
    }

    private static void encryption(IniSection remote, ServerDraft server) {
        if (remote.flag("ssl", true)) {
            usual(remote, "ssl", server, Encryption.TLS);
        } else {
            boolean starttls = remote.flag("starttls", true);
            usual(remote, starttls ? "starttls" : "ssl", server, starttls ? Encryption.STARTTLS : Encryption.NONE);
        }
    }

    private static void usual(IniSection remote, String key, ServerDraft server, Encryption encryption) {
        remote.filled(key)
                .ifPresentOrElse(
                        each -> server.encryption(each, Optional.of(encryption)),
                        () -> server.usualEncryption(encryption));
    }

    /** The value of a key, unless the same key with "eval" computes it. */
    private static Optional<Setting> evaluated(IniSection section, String key) {
        var computed = section.filled(key + "eval").flatMap(Setting::place).map(Setting::unexpanded);
        return computed.or(() -> section.filled(key));
    }
}
