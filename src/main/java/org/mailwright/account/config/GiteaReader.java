package org.mailwright.account.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.mailwright.account.reading.HostPort;
import org.mailwright.account.reading.LooseText;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads the mail server of Gitea and Forgejo, which only send. Version 1.18 renamed the keys. */
public final class GiteaReader implements ProgramReader {

    private static final String PROGRAM = "gitea";
    private static final String SECTION = "mailer";
    private static final Keys KEYS = Keys.wanted(
                    "ENABLED",
                    "PROTOCOL",
                    "MAILER_TYPE",
                    "SMTP_ADDR",
                    "SMTP_PORT",
                    "HOST",
                    "IS_TLS_ENABLED",
                    "FROM",
                    "USER",
                    "FORCE_TRUST_SERVER_CERT",
                    "SKIP_VERIFY")
            .secrets("PASSWD");

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var all = FoundAccounts.NONE;
        for (var name : List.of("app.ini", "custom/conf/app.ini", "conf/app.ini")) all = all.and(readFile(base, name));
        return all;
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.open(folder, path, bytes -> IniFile.read(bytes, IniDialect.GO, KEYS.in(SECTION)))
                .ifPresent(file -> {
                    found.malformed(file.malformed());
                    if (file.has(SECTION)) account(file.section(SECTION), folder.shown(path), found);
                });
        return found.found();
    }

    private static void account(IniSection mailer, String origin, Collector found) {
        var protocol = mailer.text("PROTOCOL", mailer.text("MAILER_TYPE", "")).toLowerCase(Locale.ROOT);
        if (!mailer.flag("ENABLED", false)) {
            found.skip(Reason.SWITCHED_OFF, mailer.place(), "");
            return;
        }
        if (List.of("sendmail", "dummy", "smtp+unix").contains(protocol)) {
            found.skip(Reason.LOCAL_PROGRAM, mailer.place(), "");
            return;
        }
        var draft = found.draft(origin).passwordsDropped(mailer.secrets());
        mailer.filled("FROM")
                .ifPresent(from -> draft.email(from.as(LooseText.address(from.value())))
                        .displayName(LooseText.name(from.value())));
        server(mailer, protocol, draft.server(Protocol.SMTP));
        found.add(draft);
    }

    private static void server(IniSection mailer, String protocol, ServerDraft server) {
        var old = mailer.filled("HOST").map(HostPort::of);
        server.host(mailer.filled("SMTP_ADDR").or(() -> old.map(HostPort::host)));
        var port = mailer.filled("SMTP_PORT").or(() -> old.flatMap(HostPort::port));
        var number = port.flatMap(each -> LooseText.number(each.value())).orElse(0);
        var place = mailer.filled("PROTOCOL").or(() -> mailer.filled("IS_TLS_ENABLED"));
        if (protocol.equals("smtps") || mailer.flag("IS_TLS_ENABLED", false) || protocol.isEmpty() && number == 465) {
            encryption(place, Encryption.TLS, server);
        } else if (protocol.equals("smtp+starttls") || protocol.isEmpty() && number == 587) {
            encryption(place, Encryption.STARTTLS, server);
            server.doubt(Doubt.Kind.NOT_ENFORCED); // without the offer it logs a warning and goes on
        } else {
            encryption(place, Encryption.NONE, server);
        }
        server.port(port, 465, protocol.equals("smtp+starttls") ? 587 : 25);
        mailer.filled("FORCE_TRUST_SERVER_CERT")
                .or(() -> mailer.filled("SKIP_VERIFY"))
                .filter(each -> each.is("true"))
                .ifPresent(each -> server.doubt(Doubt.Kind.CERTIFICATE_UNCHECKED, each));
        var user = mailer.filled("USER");
        server.usualAuth(user.isPresent() ? AuthMethod.PASSWORD : AuthMethod.NONE);
        user.ifPresent(server::username);
    }

    private static void encryption(Optional<Setting> place, Encryption encryption, ServerDraft server) {
        place.ifPresentOrElse(
                each -> server.encryption(each, Optional.of(encryption)), () -> server.usualEncryption(encryption));
    }
}
