package org.mailwright.account.desktop;

import java.util.Optional;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.FoundAccounts;
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
import org.mailwright.account.reading.LooseText;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;

/** Reads Geary: a folder with a geary.ini for each account. */
public final class GearyReader implements ProgramReader {

    private static final String PROGRAM = "geary";
    private static final String FILE = "geary.ini";
    private static final Keys KEYS = Keys.wanted(
                    "status",
                    "goa_id",
                    "label",
                    "sender_mailboxes",
                    "service_provider",
                    "login",
                    "host",
                    "port",
                    "transport_security",
                    "credentials",
                    "real_name",
                    "nickname",
                    "primary_email",
                    "imap_host",
                    "imap_port",
                    "imap_ssl",
                    "imap_starttls",
                    "imap_username",
                    "smtp_host",
                    "smtp_port",
                    "smtp_ssl",
                    "smtp_starttls",
                    "smtp_username",
                    "smtp_use_imap_credentials",
                    "smtp_noauth")
            .secrets("imap_password", "smtp_password");

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var all = FoundAccounts.NONE;
        for (var name : base.list("")) {
            if (base.list(name).contains(FILE)) all = all.and(read(base, name + "/" + FILE, name));
        }
        return base.list("").contains(FILE) ? all.and(read(base, FILE, "")) : all;
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        return read(folder, path, "");
    }

    private static FoundAccounts read(ProgramFolder folder, String path, String folderName) {
        var found = new Collector(PROGRAM);
        found.require(folder, path, bytes -> IniFile.read(bytes, IniDialect.GLIB, KEYS))
                .ifPresent(file -> {
                    found.malformed(file.malformed());
                    if (file.has("AccountInformation")) GearyLegacy.read(file, folderName, folder.shown(path), found);
                    else account(file, folder.shown(path), found);
                });
        return found.found();
    }

    private static void account(IniFile file, String origin, Collector found) {
        var account = file.section("Account");
        var name = account.text("label", "");
        var status = file.section("Metadata").text("status", "enabled");
        var provider = account.text("service_provider", "other");
        var reason = Optional.<Reason>empty();
        if (status.equals("removed")) reason = Optional.of(Reason.REMOVED);
        else if (status.equals("disabled")) reason = Optional.of(Reason.SWITCHED_OFF);
        else if (file.section("Metadata").filled("goa_id").isPresent()) reason = Optional.of(Reason.KEPT_ELSEWHERE);
        else if (!provider.equals("other")) reason = Optional.of(Reason.BUILT_IN_SERVERS);
        if (reason.isPresent()) {
            found.skip(reason.get(), account.place(), name);
            return;
        }
        var draft = found.draft(origin).accountName(name);
        account.filled("sender_mailboxes").ifPresent(list -> mailbox(list, draft));
        var incoming = file.section("Incoming");
        var imap = draft.server(Protocol.IMAP);
        server(incoming, imap, 993, 143);
        imap.usualAuth(AuthMethod.PASSWORD);
        incoming.filled("login").ifPresent(imap::username);
        outgoing(file.section("Outgoing"), incoming.filled("login"), draft);
        found.add(draft);
    }

    private static void outgoing(IniSection outgoing, Optional<Setting> incomingLogin, AccountDraft draft) {
        if (outgoing.filled("host").isEmpty()) return;
        var smtp = draft.server(Protocol.SMTP);
        var credentials = outgoing.text("credentials", "use-incoming");
        server(outgoing, smtp, 465, credentials.equals("none") ? 25 : 587);
        if (credentials.equals("none")) {
            smtp.usualAuth(AuthMethod.NONE);
            return;
        }
        boolean own = credentials.equals("custom");
        smtp.usualAuth(AuthMethod.PASSWORD);
        (own ? outgoing.filled("login") : incomingLogin).ifPresent(smtp::username);
        draft.outgoingLogin(own ? OutgoingLogin.OWN : OutgoingLogin.SAME_AS_INCOMING);
    }

    private static void server(IniSection section, ServerDraft server, int tlsPort, int plainPort) {
        server.host(section.filled("host"));
        section.filled("transport_security")
                .ifPresentOrElse(
                        each -> server.encryption(each, encryption(each)),
                        () -> server.usualEncryption(Encryption.TLS));
        server.port(section.filled("port"), tlsPort, plainPort);
    }

    private static Optional<Encryption> encryption(Setting security) {
        return switch (security.value().strip()) {
            case "none" -> Optional.of(Encryption.NONE);
            case "start-tls" -> Optional.of(Encryption.STARTTLS);
            case "transport" -> Optional.of(Encryption.TLS);
            default -> Optional.empty();
        };
    }

    /** The first of the account's addresses; a semicolon inside one is escaped. */
    private static void mailbox(Setting list, AccountDraft draft) {
        var first = list.value().split("(?<!\\\\);", 2)[0].replace("\\;", ";");
        draft.email(list.as(LooseText.address(first))).displayName(LooseText.name(first));
    }
}
