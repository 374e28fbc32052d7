package org.mailwright.account.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.mailwright.account.file.Keys;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.reading.HostPort;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads the mail server of Grafana, which only sends. */
public final class GrafanaReader implements ProgramReader {

    private static final String PROGRAM = "grafana";
    private static final String SECTION = "smtp";
    private static final Keys KEYS = Keys.wanted(
                    "enabled", "host", "user", "from_address", "from_name", "skip_verify", "startTLS_policy")
            .secrets("password");

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var all = FoundAccounts.NONE;
        for (var name : List.of("grafana.ini", "custom.ini", "conf/custom.ini")) all = all.and(readFile(base, name));
        return all;
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.open(folder, path, bytes -> IniFile.read(bytes, IniDialect.GO, KEYS.in(SECTION)))
                .ifPresent(file -> {
                    found.malformed(file.malformed());
                    var smtp = file.section(SECTION);
                    if (!file.has(SECTION) || smtp.settings().isEmpty()) return;
                    if (!smtp.flag("enabled", false)) {
                        found.skip(Reason.SWITCHED_OFF, smtp.place(), "");
                        return;
                    }
                    var draft = found.draft(folder.shown(path)).passwordsDropped(smtp.secrets());
                    read(smtp::filled, draft);
                    found.add(draft);
                });
        return found.found();
    }

    /** @param get the value of a key as grafana.ini names it */
    static void read(Function<String, Optional<Setting>> get, AccountDraft draft) {
        get.apply("from_address").ifPresent(draft::email);
        get.apply("from_name").ifPresent(name -> draft.displayName(name.value()));
        var server = draft.server(Protocol.SMTP);
        var hostPort = HostPort.of(get.apply("host").orElse(Setting.usual("localhost:25")));
        server.host(hostPort.host());
        boolean tls = hostPort.port().filter(port -> port.is("465")).isPresent();
        encryption(tls, get.apply("startTLS_policy"), server);
        server.port(hostPort.port(), 465, 25);
        get.apply("skip_verify")
                .filter(each -> each.is("true"))
                .ifPresent(each -> server.doubt(Doubt.Kind.CERTIFICATE_UNCHECKED, each));
        var user = get.apply("user");
        server.usualAuth(user.isPresent() ? AuthMethod.PASSWORD : AuthMethod.NONE);
        user.ifPresent(server::username);
    }

    private static void encryption(boolean tls, Optional<Setting> policy, ServerDraft server) {
        if (tls) {
            server.usualEncryption(Encryption.TLS);
        } else if (policy.isPresent() && policy.get().is("MandatoryStartTLS")) {
            server.encryption(policy.get(), Optional.of(Encryption.STARTTLS));
        } else if (policy.isPresent() && policy.get().is("NoStartTLS")) {
            server.encryption(policy.get(), Optional.of(Encryption.NONE));
        } else {
            server.usualEncryption(Encryption.STARTTLS).doubt(Doubt.Kind.NOT_ENFORCED);
        }
    }
}
