package org.mailwright.account.desktop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
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
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;

/** Reads Evolution's sources: an account, its identity and its transport are a file each, joined by their names. */
public final class EvolutionReader implements ProgramReader {

    private static final String PROGRAM = "evolution";
    private static final String ENDING = ".source";
    private static final Keys KEYS = Keys.wanted(
                    "DisplayName",
                    "Enabled",
                    "Parent",
                    "BackendName",
                    "IdentityUid",
                    "Address",
                    "Name",
                    "TransportUid",
                    "Host",
                    "Port",
                    "User",
                    "Method",
                    "AccountId")
            .secrets("HttpAuthPassword");

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var folder = base.list("sources").isEmpty() ? "" : "sources/";
        var found = new Collector(PROGRAM);
        var sources = new LinkedHashMap<String, IniFile>();
        for (var name : base.list(folder.isEmpty() ? "" : "sources")) {
            if (name.endsWith(ENDING)) open(base, folder + name, found).ifPresent(file -> sources.put(uid(name), file));
        }
        sources.forEach((uid, _) -> account(base.shown(folder + uid + ENDING), uid, sources, found));
        return found.found();
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        open(folder, path, found).ifPresent(file -> account(folder.shown(path), path, Map.of(path, file), found));
        return found.found();
    }

    private static Optional<IniFile> open(ProgramFolder folder, String path, Collector found) {
        var file = found.require(folder, path, bytes -> IniFile.read(bytes, IniDialect.GLIB, KEYS));
        file.ifPresent(each -> found.malformed(each.malformed()));
        return file;
    }

    private static String uid(String name) {
        return name.substring(0, name.length() - ENDING.length());
    }

    private static void account(String origin, String uid, Map<String, IniFile> sources, Collector found) {
        var file = sources.get(uid);
        if (file == null || !file.has("Mail Account")) return;
        var account = file.section("Mail Account");
        var name = file.section("Data Source").text("DisplayName", "");
        var backend = account.text("BackendName", "");
        var protocol = protocol(backend);
        var parent = Optional.ofNullable(sources.get(file.section("Data Source").text("Parent", "")));
        if (protocol.isEmpty()) {
            if (isOtherProtocol(backend)) found.skip(Reason.OTHER_PROTOCOL, Place.of(origin), name);
            return; // folders on this computer and search folders
        }
        if (isOff(file) || parent.filter(EvolutionReader::isOff).isPresent()) {
            found.skip(Reason.SWITCHED_OFF, Place.of(origin), name);
            return;
        }
        var authentication = file.section("Authentication");
        if (authentication.filled("Host").isEmpty()
                && parent.filter(each -> each.has("GNOME Online Accounts")).isPresent()) {
            found.skip(Reason.KEPT_ELSEWHERE, Place.of(origin), name);
            return;
        }
        var draft = found.draft(origin).accountName(name);
        incoming(file, draft.server(protocol.get()));
        var identity = Optional.ofNullable(sources.get(account.text("IdentityUid", "")));
        identity.ifPresent(each -> {
            each.section("Mail Identity").get("Address").ifPresent(draft::email);
            draft.displayName(each.section("Mail Identity").text("Name", ""));
        });
        identity.flatMap(each -> Optional.ofNullable(
                        sources.get(each.section("Mail Submission").text("TransportUid", ""))))
                .ifPresent(transport -> outgoing(transport, draft, found, origin, name));
        found.add(draft);
    }

    private static void incoming(IniFile file, ServerDraft server) {
        var authentication = file.section("Authentication");
        server(
                file,
                server,
                server.protocol().defaultPort(Encryption.TLS),
                server.protocol().defaultPort(Encryption.NONE));
        authentication.filled("User").ifPresent(server::username);
        var method = authentication.filled("Method").filter(each -> !each.is("none")); // "none" is LOGIN or USER here
        method.ifPresentOrElse(
                each -> server.auth(each, SaslNames.method(each.value())), () -> server.usualAuth(AuthMethod.PASSWORD));
    }

    private static void outgoing(IniFile file, AccountDraft draft, Collector found, String origin, String name) {
        var backend = file.section("Mail Transport").text("BackendName", "");
        if (!backend.equals("smtp")) {
            found.skip(
                    backend.equals("sendmail") ? Reason.LOCAL_PROGRAM : Reason.OTHER_PROTOCOL, Place.of(origin), name);
            return;
        }
        var server = draft.server(Protocol.SMTP);
        server(file, server, 465, 25);
        var authentication = file.section("Authentication");
        var method = authentication.filled("Method").filter(each -> !each.is("none"));
        if (method.isEmpty()) {
            server.usualAuth(AuthMethod.NONE); // and on this side it is no log-on
        } else if (method.get().is("POPB4SMTP")) {
            server.usualAuth(AuthMethod.NONE).doubt(Doubt.Kind.POP_BEFORE_SMTP, method.get());
            draft.outgoingLogin(OutgoingLogin.AFTER_INCOMING);
        } else {
            server.auth(method.get(), SaslNames.method(method.get().value()));
            authentication.filled("User").ifPresent(server::username);
        }
    }

    private static void server(IniFile file, ServerDraft server, int tlsPort, int plainPort) {
        IniSection authentication = file.section("Authentication");
        server.host(authentication.filled("Host"));
        var security = file.section("Security").filled("Method");
        security.ifPresentOrElse(
                each -> server.encryption(each, encryption(each)), () -> server.usualEncryption(Encryption.NONE));
        server.port(authentication.filled("Port"), tlsPort, plainPort);
    }

    private static Optional<Encryption> encryption(Setting method) {
        return switch (method.value().strip()) {
            case "none" -> Optional.of(Encryption.NONE);
            case "ssl-on-alternate-port" -> Optional.of(Encryption.TLS);
            case "starttls-on-standard-port" -> Optional.of(Encryption.STARTTLS);
            default -> Optional.empty();
        };
    }

    private static boolean isOff(IniFile file) {
        return !file.section("Data Source").flag("Enabled", true);
    }

    private static Optional<Protocol> protocol(String backend) {
        return switch (backend) {
            case "imapx", "imap" -> Optional.of(Protocol.IMAP);
            case "pop3", "pop" -> Optional.of(Protocol.POP3);
            default -> Optional.empty();
        };
    }

    private static boolean isOtherProtocol(String backend) {
        return switch (backend) {
            case "ews", "microsoft365", "mapi", "exchange" -> true;
            default -> false;
        };
    }
}
