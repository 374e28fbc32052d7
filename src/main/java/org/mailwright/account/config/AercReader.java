package org.mailwright.account.config;

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
import org.mailwright.account.reading.MailUrl;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads aerc, whose servers are URLs with the password inside: it is cut out before the URL is decoded. */
public final class AercReader implements ProgramReader {

    private static final String PROGRAM = "aerc";
    private static final Keys KEYS = Keys.wanted("from", "smtp-starttls")
            .urls("source", "outgoing")
            .secrets("source-cred-cmd", "outgoing-cred-cmd");

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        return readFile(base, base.list("aerc").isEmpty() ? "accounts.conf" : "aerc/accounts.conf");
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.open(folder, path, bytes -> IniFile.read(bytes, IniDialect.GO_EQUALS, KEYS))
                .ifPresent(file -> {
                    found.malformed(file.malformed());
                    file.sections().stream()
                            .filter(section -> section.filled("source").isPresent()
                                    || section.filled("outgoing").isPresent())
                            .forEach(section -> account(section, folder.shown(path), found));
                });
        return found.found();
    }

    private static void account(IniSection section, String origin, Collector found) {
        var draft = found.draft(origin).accountName(section.name()).passwordsDropped(section.secrets());
        section.filled("from")
                .ifPresent(from -> draft.email(from.as(LooseText.address(from.value())))
                        .displayName(LooseText.name(from.value())));
        section.filled("source").ifPresent(source -> incoming(source, draft, section, found));
        section.filled("outgoing").ifPresent(outgoing -> outgoing(outgoing, draft, section, found));
        if (draft.hasServer()) found.add(draft);
    }

    private static void incoming(Setting source, AccountDraft draft, IniSection section, Collector found) {
        var url = MailUrl.parse(source);
        var protocol = url.map(MailUrl::protocol).orElse("");
        if (!protocol.equals("imap") && !protocol.equals("imaps")) {
            if (protocol.startsWith("jmap")) found.skip(Reason.OTHER_PROTOCOL, section.place(), section.name());
            return; // folders on this computer
        }
        var server = draft.server(Protocol.IMAP).host(url.get().host());
        boolean insecure = url.get().has("insecure");
        var encryption = protocol.equals("imaps") ? Encryption.TLS : insecure ? Encryption.NONE : Encryption.STARTTLS;
        server.encryption(url.get().source(), Optional.of(encryption))
                .port(url.get().port(), 993, 143);
        auth(url.get(), server, AuthMethod.PASSWORD);
    }

    private static void outgoing(Setting outgoing, AccountDraft draft, IniSection section, Collector found) {
        var url = MailUrl.parse(outgoing);
        var protocol = url.map(MailUrl::protocol).orElse("");
        if (!protocol.equals("smtp") && !protocol.equals("smtps")) {
            var reason = protocol.startsWith("jmap") ? Reason.OTHER_PROTOCOL : Reason.LOCAL_PROGRAM;
            found.skip(reason, section.place(), section.name());
            return;
        }
        var server = draft.server(Protocol.SMTP).host(url.get().host());
        if (protocol.equals("smtps")) server.encryption(url.get().source(), Optional.of(Encryption.TLS));
        else upgrade(url.get(), section, server);
        server.port(url.get().port(), 465, 587);
        auth(url.get(), server, AuthMethod.NONE);
    }

    /** Up to 0.14 a key of its own asks for STARTTLS; later versions ask for it unless the scheme says "insecure". */
    private static void upgrade(MailUrl url, IniSection section, ServerDraft server) {
        var key = section.filled("smtp-starttls");
        if (url.has("insecure")) {
            server.encryption(url.source(), Optional.of(Encryption.NONE));
        } else if (key.isPresent()) {
            boolean starttls = section.flag("smtp-starttls", true);
            server.encryption(key.get(), Optional.of(starttls ? Encryption.STARTTLS : Encryption.NONE));
            if (!starttls) server.doubt(Doubt.Kind.DEFAULT_BY_VERSION, "aerc 0.14");
        } else {
            server.encryption(url.source(), Optional.of(Encryption.STARTTLS));
            server.doubt(Doubt.Kind.DEFAULT_BY_VERSION, "aerc 0.15");
        }
    }

    private static void auth(MailUrl url, ServerDraft server, AuthMethod withoutUser) {
        if (url.has("oauthbearer") || url.has("xoauth2")) server.auth(url.source(), Optional.of(AuthMethod.OAUTH2));
        else if (url.has("none")) server.auth(url.source(), Optional.of(AuthMethod.NONE));
        else server.usualAuth(url.user().isPresent() ? AuthMethod.PASSWORD : withoutUser);
        if (!url.has("none")) url.user().ifPresent(server::username);
    }
}
