package org.mailwright.account.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.GitConfig;
import org.mailwright.account.file.KeyRule;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.Keys;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.reading.LooseText;
import org.mailwright.account.reading.SaslNames;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads the server of git send-email, and of each identity that has one. An identity takes over what it does not set. */
public final class GitReader implements ProgramReader {

    private static final String PROGRAM = "git";
    private static final String SECTION = "sendemail";
    private static final Keys SEND = Keys.wanted(
                    "smtpserver", "smtpserverport", "smtpencryption", "smtpssl", "smtpuser", "smtpauth", "from")
            .secrets("smtppass");
    private static final KeyRule RULE = (section, key) -> {
        if (section.equals(SECTION) || section.startsWith(SECTION + ".")) return SEND.use(section, key);
        boolean other = section.equals("user") && (key.equals("email") || key.equals("name"))
                || section.startsWith("include") && key.equals("path");
        return other ? KeyUse.WANTED : KeyUse.IGNORED;
    };

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var all = FoundAccounts.NONE;
        for (var name : List.of(".gitconfig", "gitconfig", "config", ".git/config"))
            all = all.and(readFile(base, name));
        return all;
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.open(folder, path, bytes -> GitConfig.read(bytes, RULE)).ifPresent(config -> {
            found.malformed(config.malformed());
            var sections = new ArrayList<String>();
            for (var entry : config.entries()) {
                boolean sends =
                        entry.section().equals(SECTION) || entry.section().startsWith(SECTION + ".");
                if (sends && !sections.contains(entry.section())) sections.add(entry.section());
                if (entry.section().startsWith("include")) include(entry, found);
            }
            sections.forEach(section -> account(config, section, folder.shown(path), found));
        });
        return found.found();
    }

    private static void include(GitConfig.Entry entry, Collector found) {
        found.skip(Reason.NOT_FOLLOWED, entry.setting().place().orElse(Place.of("")), "");
    }

    private static void account(GitConfig config, String section, String origin, Collector found) {
        var host = get(config, section, "smtpserver");
        if (host.isEmpty()) return; // git then hands the mail to sendmail
        if (host.get().value().startsWith("/")) {
            found.skip(Reason.LOCAL_PROGRAM, host.get().place().orElse(Place.of(origin)), "");
            return;
        }
        var draft = found.draft(origin);
        if (section.length() > SECTION.length()) draft.accountName(section.substring(SECTION.length() + 1));
        var from = get(config, section, "from").or(() -> config.get("user", "email"));
        from.ifPresent(each ->
                draft.email(each.as(LooseText.address(each.value()))).displayName(LooseText.name(each.value())));
        draft.passwordsDropped((int) config.entries().stream()
                .filter(entry -> entry.section().equals(section) && entry.secret())
                .count());
        server(config, section, host.get(), draft.server(Protocol.SMTP));
        found.add(draft);
    }

    private static void server(GitConfig config, String section, Setting host, ServerDraft server) {
        server.host(host);
        var encryption = get(config, section, "smtpencryption");
        encryption.ifPresentOrElse(
                each -> server.encryption(each, Optional.of(encryption(each))),
                () -> get(config, section, "smtpssl")
                        .filter(Setting::isYes)
                        .ifPresentOrElse(
                                each -> server.encryption(each, Optional.of(Encryption.TLS)),
                                () -> server.usualEncryption(Encryption.NONE)));
        server.port(get(config, section, "smtpserverport"), 465, 25);
        var user = get(config, section, "smtpuser");
        user.ifPresent(server::username);
        server.usualAuth(user.isPresent() ? AuthMethod.PASSWORD : AuthMethod.NONE);
        get(config, section, "smtpauth")
                .filter(_ -> user.isPresent())
                .ifPresent(each ->
                        server.auth(each, SaslNames.method(each.value().strip().split("\\s+")[0])));
    }

    /** "tls" means STARTTLS here, and any other word that git sends without encryption. */
    private static Encryption encryption(Setting setting) {
        if (setting.is("tls")) return Encryption.STARTTLS;
        return setting.is("ssl") ? Encryption.TLS : Encryption.NONE;
    }

    private static Optional<Setting> get(GitConfig config, String section, String key) {
        return config.get(section, key).or(() -> config.get(SECTION, key)).filter(setting -> !setting.isBlank());
    }
}
