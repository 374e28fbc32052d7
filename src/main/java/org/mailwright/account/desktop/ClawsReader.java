package org.mailwright.account.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
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

/** Reads Claws Mail and Sylpheed: one accountrc in both, whose numbers mean different things. */
public final class ClawsReader implements ProgramReader {

    private static final String FILE = "accountrc";
    private static final Keys KEYS = Keys.wanted(
                    "account_name",
                    "name",
                    "address",
                    "protocol",
                    "config_version",
                    "receive_server",
                    "smtp_server",
                    "user_id",
                    "use_mail_command",
                    "use_apop_auth",
                    "use_pop_auth",
                    "pop_auth_method",
                    "imap_auth_method",
                    "use_smtp_auth",
                    "smtp_auth_method",
                    "smtp_user_id",
                    "pop_before_smtp",
                    "ssl_pop",
                    "ssl_imap",
                    "ssl_smtp",
                    "set_smtpport",
                    "smtp_port",
                    "set_popport",
                    "pop_port",
                    "set_imapport",
                    "imap_port",
                    "remove_mail",
                    "message_leave_time")
            .secrets("password", "smtp_password", "oauth2_client_secret", "oauth2_refresh_token");

    private final ClawsNumbers numbers;

    /** @param numbers what the program's numbers mean */
    public ClawsReader(ClawsNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String program() {
        return numbers.program();
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        return readFile(base, FILE);
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(program());
        found.open(folder, path, bytes -> IniFile.read(bytes, IniDialect.CLAWS, KEYS))
                .ifPresent(file -> {
                    found.malformed(file.malformed());
                    file.sections().stream()
                            .filter(section ->
                                    section.name().toLowerCase(Locale.ROOT).startsWith("account:"))
                            .forEach(section -> account(section, folder.shown(path), found));
                });
        return found.found();
    }

    private void account(IniSection account, String origin, Collector found) {
        var name = account.text("account_name", "");
        var protocol = numbers.protocol(account);
        boolean sends = account.filled("smtp_server").isPresent() && !account.flag("use_mail_command", false);
        if (account.flag("use_mail_command", false)) found.skip(Reason.LOCAL_PROGRAM, account.place(), name);
        if (protocol.isEmpty() && !(numbers.onlySends(account) && sends)) return; // newsgroups and local mail
        var draft = found.draft(origin).accountName(name).displayName(account.text("name", ""));
        account.get("address").ifPresent(draft::email);
        protocol.ifPresent(each -> incoming(account, draft.server(each), draft));
        if (sends) outgoing(account, draft);
        found.add(draft.passwordsDropped(account.secrets()));
    }

    private void incoming(IniSection account, ServerDraft server, AccountDraft draft) {
        boolean imap = server.protocol() == Protocol.IMAP;
        server.host(account.filled("receive_server"));
        encryption(server, account.filled(imap ? "ssl_imap" : "ssl_pop"));
        port(account, server, imap ? "imap" : "pop", imap ? 993 : 995, imap ? 143 : 110);
        account.filled("user_id").ifPresent(server::username);
        var method = imap ? account.filled("imap_auth_method") : Optional.<Setting>empty();
        if (method.isPresent()) server.auth(method.get(), Optional.of(numbers.imap(method.get())));
        else server.usualAuth(imap ? AuthMethod.PASSWORD : numbers.pop(account));
        if (!imap) draft.leaveOnServer(leave(account));
    }

    private void outgoing(IniSection account, AccountDraft draft) {
        var server = draft.server(Protocol.SMTP).host(account.filled("smtp_server"));
        encryption(server, account.filled("ssl_smtp"));
        port(account, server, "smtp", 465, 25);
        if (account.flag("pop_before_smtp", false)) {
            server.doubt(Doubt.Kind.POP_BEFORE_SMTP);
            draft.outgoingLogin(OutgoingLogin.AFTER_INCOMING);
        }
        if (!account.flag("use_smtp_auth", false)) {
            server.usualAuth(AuthMethod.NONE);
            return;
        }
        var own = account.filled("smtp_user_id");
        own.or(() -> account.filled("user_id")).ifPresent(server::username);
        draft.outgoingLogin(own.isPresent() ? OutgoingLogin.OWN : OutgoingLogin.SAME_AS_INCOMING);
        account.filled("smtp_auth_method")
                .ifPresentOrElse(
                        method -> server.auth(method, Optional.of(numbers.smtp(method))),
                        () -> server.usualAuth(AuthMethod.PASSWORD));
    }

    private static void encryption(ServerDraft server, Optional<Setting> ssl) {
        if (ssl.isEmpty()) {
            server.usualEncryption(Encryption.NONE);
            return;
        }
        var read = List.of(Encryption.NONE, Encryption.TLS, Encryption.STARTTLS);
        server.encryption(
                ssl.get(),
                LooseText.number(ssl.get().value()).filter(number -> number < 3).map(read::get));
    }

    /** A port counts only if its tick is set. */
    private static void port(IniSection account, ServerDraft server, String name, int tlsPort, int plainPort) {
        boolean set = account.flag("set_" + name + "port", false);
        server.port(set ? account.filled(name + "_port") : Optional.empty(), tlsPort, plainPort);
    }

    /** The days count only where mail is removed at all. */
    private static org.mailwright.model.LeaveOnServer leave(IniSection account) {
        boolean removes = account.flag("remove_mail", true);
        int days = LooseText.number(account.text("message_leave_time", "0")).orElse(0);
        if (!removes) return org.mailwright.model.LeaveOnServer.KEEP;
        return new org.mailwright.model.LeaveOnServer(days > 0, Math.min(days, 100), false);
    }
}
