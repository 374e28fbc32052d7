package org.mailwright.account.imports;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.FileBytes;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped;
import org.mailwright.account.file.IniDialect;
import org.mailwright.account.file.IniFile;
import org.mailwright.account.file.IniSection;
import org.mailwright.account.file.KeyRule;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.Utf8;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;

/** Outlook's .prf file, of which the sections of accounts count. In ASCII by the book, in practice also UTF-8, UTF-16 or ANSI. */
final class PrfFile {

    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final Set<String> WANTED = Set.of(
            "accountname",
            "displayname",
            "emailaddress",
            "imapserver",
            "imapusername",
            "imapport",
            "imapusessl",
            "imapusespa",
            "pop3server",
            "pop3username",
            "pop3port",
            "pop3usessl",
            "pop3usespa",
            "smtpserver",
            "smtpport",
            "smtpuseauth",
            "smtpauthmethod",
            "smtpusername",
            "smtpusessl",
            "smtpsecureconnection");
    private static final KeyRule RULE = (section, name) -> {
        var key = name.toLowerCase(Locale.ROOT);
        if (key.endsWith("password") && isAccount(section)) return KeyUse.SECRET;
        return WANTED.contains(key) && isAccount(section) ? KeyUse.WANTED : KeyUse.IGNORED;
    };

    private PrfFile() {}

    static FoundAccounts read(FileBytes file) {
        try (var utf8 = Utf8.orElse(file, ANSI)) {
            return accounts(IniFile.read(utf8, IniDialect.MOZILLA, RULE), file.file());
        }
    }

    private static boolean isAccount(String section) {
        return section.toLowerCase(Locale.ROOT).startsWith("account");
    }

    private static FoundAccounts accounts(IniFile ini, String origin) {
        var accounts = new ArrayList<FoundAccount>();
        var skipped = new ArrayList<Skipped>();
        for (var section : ini.sections()) {
            if (!isAccount(section.name())) continue;
            account(section, origin)
                    .ifPresentOrElse(
                            accounts::add,
                            () -> skipped.add(new Skipped(
                                    ImportKind.OUTLOOK_PRF.code(),
                                    section.place(),
                                    section.name(),
                                    Skipped.Reason.NO_SERVER)));
        }
        return new FoundAccounts(accounts, skipped);
    }

    private static Optional<FoundAccount> account(IniSection section, String origin) {
        var draft = new AccountDraft(ImportKind.OUTLOOK_PRF.code(), origin)
                .accountName(section.text("AccountName", ""))
                .displayName(section.text("DisplayName", ""))
                .passwordsDropped(section.secrets());
        section.filled("EmailAddress").ifPresent(draft::email);
        for (var protocol : List.of(Protocol.IMAP, Protocol.POP3)) {
            var prefix = protocol == Protocol.IMAP ? "IMAP" : "POP3";
            if (section.filled(prefix + "Server").isPresent() && !draft.hasServer()) {
                incoming(draft.server(protocol), section, prefix);
            }
        }
        if (section.filled("SMTPServer").isPresent()) outgoing(draft, section);
        return draft.hasServer() ? Optional.of(draft.found()) : Optional.empty();
    }

    private static void incoming(ServerDraft server, IniSection section, String prefix) {
        section.filled(prefix + "Server").ifPresent(server::host);
        boolean ssl = section.flag(prefix + "UseSSL", false);
        var way = ssl ? Encryption.TLS : Encryption.NONE;
        section.filled(prefix + "UseSSL")
                .ifPresentOrElse(
                        setting -> server.encryption(setting, Optional.of(way)), () -> server.usualEncryption(way));
        section.filled(prefix + "Port")
                .ifPresentOrElse(
                        server::port, () -> server.usualPort(server.protocol().defaultPort(way)));
        section.filled(prefix + "UserName").ifPresent(server::username);
        server.usualAuth(section.flag(prefix + "UseSPA", false) ? AuthMethod.NTLM : AuthMethod.PASSWORD);
        if (way == Encryption.NONE) server.doubt(Doubt.Kind.NO_ENCRYPTION);
    }

    private static void outgoing(AccountDraft draft, IniSection section) {
        var server = draft.server(Protocol.SMTP);
        section.filled("SMTPServer").ifPresent(server::host);
        var way = section.filled("SMTPSecureConnection");
        way.filter(setting -> setting.value().strip().equals("3"))
                .ifPresent(setting -> server.doubt(Doubt.Kind.NOT_ENFORCED, setting));
        way.ifPresentOrElse(
                setting -> server.encryption(setting, secureConnection(setting)),
                () -> server.usualEncryption(section.flag("SMTPUseSSL", false) ? Encryption.TLS : Encryption.NONE));
        section.filled("SMTPPort")
                .ifPresentOrElse(
                        server::port,
                        () -> server.usualPort(
                                server.encryption()
                                                .filter(Encryption.TLS::equals)
                                                .isPresent()
                                        ? 465
                                        : 25));
        if (!section.flag("SMTPUseAuth", false)) {
            server.usualAuth(AuthMethod.NONE);
            draft.outgoingLogin(OutgoingLogin.NONE);
            return;
        }
        server.usualAuth(AuthMethod.PASSWORD);
        login(draft, server, section);
    }

    /** 0 as the incoming server, 1 its own, 2 sign in to the incoming one first. The own name may linger beside 0. */
    private static void login(AccountDraft draft, ServerDraft server, IniSection section) {
        switch (section.text("SMTPAuthMethod", "0")) {
            case "1" -> {
                section.filled("SMTPUserName").ifPresent(server::username);
                draft.outgoingLogin(OutgoingLogin.OWN);
            }
            case "2" -> {
                server.usualAuth(AuthMethod.NONE);
                server.doubt(Doubt.Kind.POP_BEFORE_SMTP);
                draft.outgoingLogin(OutgoingLogin.AFTER_INCOMING);
            }
            default -> {
                section.filled("IMAPUserName")
                        .or(() -> section.filled("POP3UserName"))
                        .ifPresent(server::username);
                draft.outgoingLogin(OutgoingLogin.SAME_AS_INCOMING);
            }
        }
    }

    private static Optional<Encryption> secureConnection(Setting setting) {
        return switch (setting.value().strip()) {
            case "0" -> Optional.of(Encryption.NONE);
            case "1" -> Optional.of(Encryption.TLS);
            case "2", "3" -> Optional.of(Encryption.STARTTLS);
            default -> Optional.empty();
        };
    }
}
