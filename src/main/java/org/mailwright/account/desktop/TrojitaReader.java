package org.mailwright.account.desktop;

import java.util.Optional;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.IniDialect;
import org.mailwright.account.file.IniFile;
import org.mailwright.account.file.IniSection;
import org.mailwright.account.file.Keys;
import org.mailwright.account.reading.Collector;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;

/** Reads Trojitá, which has one account. */
public final class TrojitaReader implements ProgramReader {

    private static final String PROGRAM = "trojita";
    private static final Keys KEYS = Keys.wanted(
                    "imap.method",
                    "imap.host",
                    "imap.port",
                    "imap.starttls",
                    "imap.auth.user",
                    "msa.method",
                    "msa.smtp.host",
                    "msa.smtp.port",
                    "msa.smtp.starttls",
                    "msa.smtp.auth",
                    "msa.smtp.auth.user",
                    "msa.smtp.auth.reuseImapCredentials",
                    "1\\address",
                    "1\\realName")
            .secrets("imap.auth.pass", "msa.smtp.auth.pass");

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        return readFile(base, "trojita.conf");
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.open(folder, path, bytes -> IniFile.read(bytes, IniDialect.QT, KEYS))
                .ifPresent(file -> {
                    found.malformed(file.malformed());
                    account(file, folder.shown(path), found);
                });
        return found.found();
    }

    private static void account(IniFile file, String origin, Collector found) {
        var general = file.section("General");
        var draft = found.draft(origin).passwordsDropped(general.secrets());
        var identity = file.section("identities");
        identity.filled("1\\address").ifPresent(draft::email);
        draft.displayName(identity.text("1\\realName", ""));
        var method = general.text("imap.method", "");
        if (method.equals("TCP") || method.equals("SSL")) incoming(general, draft);
        var sending = general.text("msa.method", "");
        if (sending.equals("SMTP") || sending.equals("SSMTP")) outgoing(general, draft);
        else if (!sending.isEmpty()) found.skip(Reason.LOCAL_PROGRAM, general.place(), "");
        if (draft.hasServer()) found.add(draft);
    }

    private static void incoming(IniSection general, AccountDraft draft) {
        var method = general.filled("imap.method").orElseThrow();
        boolean starttls = general.flag("imap.starttls", false);
        var encryption = method.is("SSL") ? Encryption.TLS : starttls ? Encryption.STARTTLS : Encryption.NONE;
        var server = draft.server(Protocol.IMAP).host(general.filled("imap.host"));
        server.encryption(
                method.is("SSL") ? method : general.filled("imap.starttls").orElse(method), Optional.of(encryption));
        server.port(general.filled("imap.port"), 993, 143).usualAuth(AuthMethod.PASSWORD);
        general.filled("imap.auth.user").ifPresent(server::username);
    }

    private static void outgoing(IniSection general, AccountDraft draft) {
        var method = general.filled("msa.method").orElseThrow();
        boolean starttls = general.flag("msa.smtp.starttls", false);
        var encryption = method.is("SSMTP") ? Encryption.TLS : starttls ? Encryption.STARTTLS : Encryption.NONE;
        var server = draft.server(Protocol.SMTP).host(general.filled("msa.smtp.host"));
        server.encryption(
                method.is("SSMTP")
                        ? method
                        : general.filled("msa.smtp.starttls").orElse(method),
                Optional.of(encryption));
        server.port(general.filled("msa.smtp.port"), 465, 587);
        if (!general.flag("msa.smtp.auth", false)) {
            server.usualAuth(AuthMethod.NONE);
            return;
        }
        boolean same = general.flag("msa.smtp.auth.reuseImapCredentials", false);
        Optional<Setting> user = general.filled(same ? "imap.auth.user" : "msa.smtp.auth.user");
        server.usualAuth(AuthMethod.PASSWORD);
        user.ifPresent(server::username);
        draft.outgoingLogin(same ? OutgoingLogin.SAME_AS_INCOMING : OutgoingLogin.OWN);
    }
}
