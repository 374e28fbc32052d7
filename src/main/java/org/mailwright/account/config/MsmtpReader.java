package org.mailwright.account.config;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads msmtp, which only sends. Accounts begin with the defaults, and may take over what others have. */
public final class MsmtpReader implements ProgramReader {

    private static final String PROGRAM = "msmtp";
    private static final String EVAL = "eval";
    private static final Keys KEYS = Keys.wanted(
                    "account", "host", "port", "tls", "tls_starttls", "tls_certcheck", "auth", "user", "from")
            .secrets("password", "passwordeval");

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var all = FoundAccounts.NONE;
        for (var name : List.of(".msmtprc", "msmtprc", "config")) all = all.and(read(base, name));
        return all;
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        return read(folder, path);
    }

    /** The settings of one account while the file is read. */
    private static final class Section {

        private final Map<String, Setting> settings;
        private int secrets;
        private boolean own;

        Section(Map<String, Setting> inherited) {
            settings = new HashMap<>(inherited);
        }

        Optional<Setting> get(String key) {
            return Optional.ofNullable(settings.get(key));
        }

        /** Off if absent, on if without a value. */
        boolean isOn(String key, boolean otherwise) {
            return get(key).map(setting -> setting.isBlank() || setting.is("on"))
                    .orElse(otherwise);
        }
    }

    private static FoundAccounts read(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        var lines = found.open(folder, path, bytes -> WordFile.read(bytes, KEYS, WordFile.Quotes.OUTER));
        if (lines.isEmpty()) return found.found();
        var accounts = new LinkedHashMap<String, Section>();
        var defaults = new Section(Map.of());
        var current = defaults;
        for (var line : lines.get()) {
            switch (line.word()) {
                case "" -> {}
                case "defaults" -> {
                    defaults = new Section(Map.of());
                    current = defaults;
                }
                case "account" -> current = account(line.setting().value(), defaults, accounts);
                case EVAL ->
                    found.skip(Reason.NOT_FOLLOWED, line.setting().place().orElse(Place.of(path)), EVAL);
                default -> {
                    if (line.secret()) current.secrets++;
                    current.settings.put(line.word(), line.setting());
                    current.own = true;
                }
            }
        }
        accounts.forEach((name, section) -> account(name, section, folder.shown(path), found));
        if (accounts.isEmpty()) account("", defaults, folder.shown(path), found);
        return found.found();
    }

    /** {@code NAME} or {@code NAME : OTHER[,OTHER]}. */
    private static Section account(String value, Section defaults, Map<String, Section> accounts) {
        int colon = value.indexOf(':');
        var name = (colon < 0 ? value : value.substring(0, colon)).strip();
        var section = new Section(defaults.settings);
        if (colon >= 0) {
            Arrays.stream(value.substring(colon + 1).split(","))
                    .map(parent -> accounts.get(parent.strip()))
                    .filter(parent -> parent != null)
                    .forEach(parent -> section.settings.putAll(parent.settings));
        } else {
            section.own = true;
        }
        accounts.put(name, section);
        return section;
    }

    private static void account(String name, Section section, String origin, Collector found) {
        if (!section.own || section.get("host").isEmpty()) return; // another name of an account that is in the list
        var draft = found.draft(origin).accountName(name).passwordsDropped(section.secrets);
        section.get("from").filter(from -> !from.value().startsWith("*")).ifPresent(draft::email);
        server(section, draft.server(Protocol.SMTP));
        found.add(draft);
    }

    private static void server(Section section, ServerDraft server) {
        server.host(section.get("host"));
        boolean starttls = section.isOn("tls_starttls", true);
        var encryption =
                !section.isOn("tls", false) ? Encryption.NONE : starttls ? Encryption.STARTTLS : Encryption.TLS;
        section.get(encryption == Encryption.TLS ? "tls_starttls" : "tls")
                .ifPresentOrElse(
                        each -> server.encryption(each, Optional.of(encryption)),
                        () -> server.usualEncryption(encryption));
        server.port(section.get("port"), 465, 25);
        if (encryption != Encryption.NONE && !section.isOn("tls_certcheck", true)) {
            server.doubt(
                    Doubt.Kind.CERTIFICATE_UNCHECKED,
                    section.get("tls_certcheck").orElseThrow());
        }
        var auth = section.get("auth").filter(each -> !each.is("off"));
        if (auth.isEmpty()) {
            server.usualAuth(AuthMethod.NONE);
            return;
        }
        boolean any = auth.get().isBlank() || auth.get().is("on");
        server.auth(
                auth.get(),
                any
                        ? Optional.of(AuthMethod.PASSWORD)
                        : SaslNames.method(auth.get().value()));
        section.get("user").ifPresent(server::username);
    }
}
