package org.mailwright.account.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.Keys;
import org.mailwright.account.file.WordFile;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.reading.SaslNames;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads mbsync of isync, which only reads mail: its IMAP accounts, and stores that have the options themselves. */
public final class IsyncReader implements ProgramReader {

    private static final String PROGRAM = "isync";
    private static final List<String> STARTS = List.of("imapaccount", "imapstore", "maildirstore", "channel", "group");
    private static final Keys KEYS = Keys.wanted(
                    "IMAPAccount",
                    "IMAPStore",
                    "MaildirStore",
                    "Channel",
                    "Group",
                    "Account",
                    "Host",
                    "Port",
                    "User",
                    "SSLType",
                    "TLSType",
                    "UseIMAPS",
                    "RequireSSL",
                    "AuthMechs")
            .secrets("Pass", "PassCmd");

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var all = FoundAccounts.NONE;
        for (var name : List.of(".mbsyncrc", "mbsyncrc", "isyncrc", "isync/mbsyncrc"))
            all = all.and(readFile(base, name));
        return all;
    }

    /** A section, from its first line to an empty one. */
    private record Section(String type, String name, Map<String, Setting> settings, List<String> secrets) {

        Optional<Setting> get(String key) {
            return Optional.ofNullable(settings.get(key.toLowerCase(Locale.ROOT)));
        }

        boolean flag(String key) {
            return get(key).filter(Setting::isYes).isPresent();
        }
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.open(folder, path, bytes -> WordFile.read(bytes, KEYS, WordFile.Quotes.SHELL))
                .ifPresent(lines -> sections(lines).forEach(section -> account(section, folder.shown(path), found)));
        return found.found();
    }

    private static List<Section> sections(List<WordFile.Line> lines) {
        var sections = new ArrayList<Section>();
        var current = new Section("", "", new HashMap<>(), new ArrayList<>());
        for (var line : lines) {
            var word = line.word().toLowerCase(Locale.ROOT);
            if (word.isEmpty()) {
                current = new Section("", "", new HashMap<>(), new ArrayList<>());
            } else if (STARTS.contains(word)) {
                current = new Section(word, line.setting().value(), new HashMap<>(), new ArrayList<>());
                sections.add(current);
            } else {
                if (line.secret()) current.secrets().add(word);
                current.settings().put(word, line.setting());
            }
        }
        return sections;
    }

    private static void account(Section section, String origin, Collector found) {
        boolean isAccount = section.type().equals("imapaccount");
        boolean isStore =
                section.type().equals("imapstore") && section.get("Account").isEmpty();
        if (!isAccount && !isStore) return;
        if (section.get("Host").isEmpty()) {
            var reason = section.get("Tunnel").isPresent() ? Reason.LOCAL_PROGRAM : Reason.NO_SERVER;
            found.skip(reason, new Place(origin, 0, section.type()), section.name());
            return;
        }
        var draft = found.draft(origin).accountName(section.name());
        draft.passwordsDropped(section.secrets().size());
        server(section, draft.server(Protocol.IMAP));
        section.get("User")
                .filter(user -> EmailAddress.parse(user.value()).isPresent())
                .ifPresent(draft::email);
        found.add(draft);
    }

    private static void server(Section section, ServerDraft server) {
        var host = section.get("Host").orElseThrow();
        boolean imaps = host.value().startsWith("imaps:");
        server.host(host.as(host.value().replaceFirst("^imaps?:", "")));
        var type = section.get("TLSType").or(() -> section.get("SSLType"));
        if (type.isPresent()) {
            server.encryption(type.get(), encryption(type.get()));
        } else if (imaps || section.flag("UseIMAPS")) {
            server.usualEncryption(Encryption.TLS);
        } else {
            server.usualEncryption(Encryption.STARTTLS);
            section.get("RequireSSL")
                    .filter(each -> !section.flag("RequireSSL"))
                    .ifPresent(each -> server.doubt(Doubt.Kind.NOT_ENFORCED, each));
        }
        server.port(section.get("Port"), 993, 143);
        section.get("User").ifPresent(server::username);
        section.get("UserCmd").flatMap(Setting::place).ifPresent(place -> server.username(Setting.unexpanded(place)));
        var methods = section.get("AuthMechs").filter(each -> !each.value().contains("*"));
        methods.ifPresentOrElse(
                each -> server.auth(each, SaslNames.method(each.value().strip().split("\\s+")[0])),
                () -> server.usualAuth(AuthMethod.PASSWORD));
    }

    private static Optional<Encryption> encryption(Setting type) {
        return switch (type.value().strip().toUpperCase(Locale.ROOT)) {
            case "NONE" -> Optional.of(Encryption.NONE);
            case "STARTTLS" -> Optional.of(Encryption.STARTTLS);
            case "IMAPS" -> Optional.of(Encryption.TLS);
            default -> Optional.empty();
        };
    }
}
