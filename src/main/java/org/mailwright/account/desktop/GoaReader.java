package org.mailwright.account.desktop;

import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.IniDialect;
import org.mailwright.account.file.IniFile;
import org.mailwright.account.file.IniSection;
import org.mailwright.account.file.Keys;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.reading.HostPort;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads GNOME Online Accounts. Of its providers only "IMAP and SMTP" has servers in the file. */
public final class GoaReader implements ProgramReader {

    private static final String PROGRAM = "goa";
    private static final Keys KEYS = Keys.wanted(
            "Provider",
            "PresentationIdentity",
            "MailEnabled",
            "EmailAddress",
            "Name",
            "ImapHost",
            "ImapUserName",
            "ImapUseSsl",
            "ImapUseTls",
            "ImapAcceptSslErrors",
            "SmtpHost",
            "SmtpUseAuth",
            "SmtpUserName",
            "SmtpUseSsl",
            "SmtpUseTls",
            "SmtpAcceptSslErrors");

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        return readFile(base, base.list("goa-1.0").isEmpty() ? "accounts.conf" : "goa-1.0/accounts.conf");
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.open(folder, path, bytes -> IniFile.read(bytes, IniDialect.GLIB, KEYS))
                .ifPresent(file -> {
                    found.malformed(file.malformed());
                    file.sections().stream()
                            .filter(section ->
                                    section.name().toLowerCase(Locale.ROOT).startsWith("account "))
                            .forEach(section -> account(section, folder.shown(path), found));
                });
        return found.found();
    }

    private static void account(IniSection section, String origin, Collector found) {
        var name = section.text("PresentationIdentity", section.text("EmailAddress", ""));
        var provider = section.text("Provider", "");
        if (!provider.equals("imap_smtp")) {
            switch (provider) {
                case "google", "windows_live" -> found.skip(Reason.BUILT_IN_SERVERS, section.place(), name);
                case "ms_graph", "exchange" -> found.skip(Reason.OTHER_PROTOCOL, section.place(), name);
                default -> {} // clouds, calendars and tickets, without mail
            }
            return;
        }
        if (!section.flag("MailEnabled", true)) {
            found.skip(Reason.SWITCHED_OFF, section.place(), name);
            return;
        }
        var draft = found.draft(origin).accountName(name).displayName(section.text("Name", ""));
        section.get("EmailAddress").ifPresent(draft::email);
        if (section.filled("ImapHost").isPresent()) {
            var imap = server(section, "Imap", draft.server(Protocol.IMAP), 143, 993);
            imap.usualAuth(AuthMethod.PASSWORD);
            section.filled("ImapUserName").ifPresent(imap::username);
        }
        if (section.filled("SmtpHost").isPresent()) {
            var smtp = server(section, "Smtp", draft.server(Protocol.SMTP), 587, 465);
            if (section.flag("SmtpUseAuth", false)) {
                smtp.usualAuth(AuthMethod.PASSWORD);
                section.filled("SmtpUserName").ifPresent(smtp::username);
            } else {
                smtp.usualAuth(AuthMethod.NONE);
            }
        }
        if (draft.hasServer()) found.add(draft);
        else found.skip(Reason.NO_SERVER, section.place(), name);
    }

    /** Where both ways of encryption are set, SSL wins. */
    private static ServerDraft server(IniSection section, String prefix, ServerDraft server, int port, int tlsPort) {
        var hostPort = HostPort.of(section.filled(prefix + "Host").orElseThrow());
        server.host(hostPort.host());
        boolean tls = section.flag(prefix + "UseSsl", false);
        boolean starttls = section.flag(prefix + "UseTls", false);
        var key = section.filled(prefix + (tls || !starttls ? "UseSsl" : "UseTls"));
        var encryption = tls ? Encryption.TLS : starttls ? Encryption.STARTTLS : Encryption.NONE;
        key.ifPresentOrElse(
                setting -> server.encryption(setting, Optional.of(encryption)),
                () -> server.usualEncryption(encryption));
        server.port(hostPort.port(), tlsPort, port);
        section.filled(prefix + "AcceptSslErrors")
                .filter(setting -> setting.is("true"))
                .ifPresent(setting -> server.doubt(Doubt.Kind.CERTIFICATE_UNCHECKED, setting));
        return server;
    }
}
