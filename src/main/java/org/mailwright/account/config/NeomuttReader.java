package org.mailwright.account.config;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.PasswordStores;
import org.mailwright.account.Place;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.Keys;
import org.mailwright.account.file.MuttFile;
import org.mailwright.account.file.MuttVariables;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.reading.LooseText;
import org.mailwright.account.reading.MailUrl;
import org.mailwright.account.reading.SaslNames;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads mutt and NeoMutt: the account that is set without condition. Accounts that hooks set are only named. */
public final class NeomuttReader implements ProgramReader {

    private static final String PROGRAM = "neomutt";
    private static final int MAX_FILES = 20;
    private static final Keys KEYS = Keys.wanted(
                    "from",
                    "realname",
                    "imap_user",
                    "imap_login",
                    "smtp_user",
                    "pop_user",
                    "ssl_starttls",
                    "ssl_force_tls",
                    "imap_authenticators",
                    "smtp_authenticators",
                    "pop_authenticators")
            .urls("folder", "spoolfile", "spool_file", "smtp_url", "pop_host")
            .secrets(
                    "imap_pass",
                    "smtp_pass",
                    "pop_pass",
                    "imap_oauth_refresh_command",
                    "smtp_oauth_refresh_command",
                    "pop_oauth_refresh_command");

    @Override
    public String program() {
        return PROGRAM;
    }

    /** Of several files the program reads only one. */
    @Override
    public FoundAccounts read(ProgramFolder base) {
        var names = List.of("neomuttrc", "muttrc", ".neomuttrc", ".muttrc", ".mutt/muttrc");
        for (var name : names) {
            int slash = name.lastIndexOf('/');
            var parent = slash < 0 ? "" : name.substring(0, slash);
            if (base.list(parent).contains(name.substring(slash + 1))) return readFile(base, name);
        }
        return FoundAccounts.NONE;
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        try (var variables = new MuttVariables()) {
            var files = new Files(folder, variables, found);
            files.read(path);
            var draft = found.draft(folder.shown(path));
            account(variables, draft);
            if (!files.hooks.isEmpty()) draft.doubt(Doubt.of(Doubt.Kind.CONDITIONAL));
            if (draft.hasServer()) found.add(draft);
            else files.hooks.stream().findFirst().ifPresent(hook -> found.skip(Reason.CONDITIONAL, hook, ""));
        }
        return found.found();
    }

    /** A file and those that it includes. */
    private static final class Files {

        private final ProgramFolder folder;
        private final MuttVariables variables;
        private final Collector found;
        private final Set<String> seen = new HashSet<>();
        private final Set<Place> hooks = new LinkedHashSet<>();

        Files(ProgramFolder folder, MuttVariables variables, Collector found) {
            this.folder = folder;
            this.variables = variables;
            this.found = found;
        }

        void read(String path) {
            if (!seen.add(path) || seen.size() > MAX_FILES) return;
            found.require(folder, path, bytes -> MuttFile.read(bytes, KEYS, variables, this::include))
                    .ifPresent(file -> hooks.addAll(file.hooks()));
        }

        private void include(Setting file) {
            var place = file.place().orElse(Place.of(folder.shown("")));
            var inside = file.unexpanded() ? Optional.<String>empty() : folder.relative(file.value());
            if (inside.isEmpty()) found.skip(Reason.NOT_FOLLOWED, place, "");
            else if (PasswordStores.mayHold(inside.get())) found.skip(Reason.PASSWORD_STORE, place, "");
            else read(inside.get());
        }
    }

    private static void account(MuttVariables variables, AccountDraft draft) {
        variables.get("from").ifPresent(from -> draft.email(from.as(LooseText.address(from.value()))));
        variables.get("realname").ifPresent(name -> draft.displayName(name.value()));
        draft.passwordsDropped(variables.secrets());
        var imap = url(variables, "folder", "imap")
                .or(() -> url(variables, "spoolfile", "imap"))
                .or(() -> url(variables, "spool_file", "imap"));
        imap.ifPresent(each -> incoming(each, Protocol.IMAP, variables, draft));
        if (imap.isEmpty()) pop(variables).ifPresent(each -> incoming(each, Protocol.POP3, variables, draft));
        url(variables, "smtp_url", "smtp").ifPresent(each -> outgoing(each, variables, draft));
    }

    /** A URL of a scheme or of the same with an s. */
    private static Optional<MailUrl> url(MuttVariables variables, String name, String scheme) {
        return variables
                .get(name)
                .flatMap(MailUrl::parse)
                .filter(each -> each.scheme().equals(scheme) || each.scheme().equals(scheme + "s"));
    }

    private static Optional<MailUrl> pop(MuttVariables variables) {
        return url(variables, "pop_host", "pop")
                .or(() -> variables
                        .get("pop_host")
                        .filter(setting -> !setting.value().contains("://"))
                        .flatMap(setting -> MailUrl.parse(setting.as("pop://" + setting.value()))));
    }

    private static void incoming(MailUrl from, Protocol protocol, MuttVariables variables, AccountDraft draft) {
        var server = draft.server(protocol);
        server(from, server, variables, 0);
        var prefix = protocol == Protocol.IMAP ? "imap" : "pop";
        var user = from.user().or(() -> variables.get(prefix + "_login")).or(() -> variables.get(prefix + "_user"));
        user.ifPresent(server::username);
        auth(variables.get(prefix + "_authenticators"), server);
    }

    private static void outgoing(MailUrl from, MuttVariables variables, AccountDraft draft) {
        var server = draft.server(Protocol.SMTP);
        server(from, server, variables, 25);
        var user = from.user().or(() -> variables.get("smtp_user"));
        user.ifPresent(server::username);
        if (user.isPresent()) auth(variables.get("smtp_authenticators"), server);
        else server.usualAuth(AuthMethod.NONE);
    }

    /** @param plainPort 0 for the standard one */
    private static void server(MailUrl from, ServerDraft server, MuttVariables variables, int plainPort) {
        server.host(from.host());
        if (from.scheme().endsWith("s")) {
            server.encryption(from.source(), Optional.of(Encryption.TLS));
        } else {
            boolean upgrade = isOn(variables, "ssl_starttls");
            boolean force = isOn(variables, "ssl_force_tls");
            server.encryption(from.source(), Optional.of(upgrade || force ? Encryption.STARTTLS : Encryption.NONE));
            if (upgrade && !force)
                server.doubt(
                        Doubt.Kind.NOT_ENFORCED, variables.get("ssl_force_tls").orElseThrow());
        }
        var protocol = server.protocol();
        int plain = plainPort == 0 ? protocol.defaultPort(Encryption.NONE) : plainPort;
        server.port(from.port(), protocol.defaultPort(Encryption.TLS), plain);
    }

    /** Both switches are on unless they are set to no. */
    private static boolean isOn(MuttVariables variables, String name) {
        return variables
                .get(name)
                .filter(each -> each.is("no") || each.is("ask-no"))
                .isEmpty();
    }

    private static void auth(Optional<Setting> methods, ServerDraft server) {
        methods.ifPresentOrElse(
                each -> server.auth(each, SaslNames.method(each.value().split("[: ,]")[0])),
                () -> server.usualAuth(AuthMethod.PASSWORD));
    }
}
