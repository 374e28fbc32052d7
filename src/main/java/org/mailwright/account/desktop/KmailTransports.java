package org.mailwright.account.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.IniDialect;
import org.mailwright.account.file.IniFile;
import org.mailwright.account.file.IniSection;
import org.mailwright.account.file.Keys;
import org.mailwright.account.reading.Collector;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** The outgoing servers of KMail. Their defaults changed from none and 25 to SSL (2024) and 465 (2025). */
record KmailTransports(Optional<IniFile> file) {

    private static final String SECTION = "Transport ";
    private static final Keys KEYS = Keys.wanted(
                    "default-transport",
                    "identifier",
                    "type",
                    "name",
                    "host",
                    "port",
                    "encryption",
                    "auth",
                    "authtype",
                    "user")
            .secrets("password", "password-kwallet");

    static KmailTransports read(ProgramFolder folder, String path, Collector found) {
        var file = found.open(folder, path, bytes -> IniFile.read(bytes, IniDialect.KDE, KEYS));
        file.ifPresent(each -> found.malformed(each.malformed()));
        return new KmailTransports(file);
    }

    /** The number of the default one, or empty. */
    String preset() {
        return file.map(each -> each.section("General").text("default-transport", ""))
                .orElse("");
    }

    /** The numbers of those that are not in use, in the file's order. */
    List<String> others(Set<String> used) {
        return file.map(IniFile::sections).orElse(List.of()).stream()
                .filter(section -> section.name().startsWith(SECTION))
                .map(section -> section.name().substring(SECTION.length()))
                .filter(id -> !used.contains(id))
                .toList();
    }

    /** Adds the outgoing server to an account; false if it is not there or no server. */
    boolean read(String id, AccountDraft draft, Collector found) {
        if (id.isEmpty() || file.isEmpty() || !file.get().has(SECTION + id)) return false;
        var section = file.get().section(SECTION + id);
        var type = section.text("identifier", section.text("type", "SMTP"));
        if (!type.equalsIgnoreCase("SMTP") && !type.equals("0")) {
            var reason = type.equalsIgnoreCase("sendmail") ? Reason.LOCAL_PROGRAM : Reason.OTHER_PROTOCOL;
            found.skip(reason, section.place(), section.text("name", ""));
            return false;
        }
        server(section, draft.server(Protocol.SMTP));
        draft.accountName(section.text("name", "")).passwordsDropped(section.secrets());
        return true;
    }

    private static void server(IniSection section, ServerDraft server) {
        server.host(section.filled("host"));
        section.filled("encryption")
                .ifPresentOrElse(
                        each -> server.encryption(each, encryption(each)),
                        () -> server.usualEncryption(Encryption.TLS));
        server.port(section.filled("port"), 465, 465);
        if (section.filled("encryption").isEmpty() || section.filled("port").isEmpty()) {
            server.doubt(Doubt.Kind.DEFAULT_BY_VERSION, "KMail 6.5");
        }
        if (!section.flag("auth", false)) {
            server.usualAuth(AuthMethod.NONE);
            return;
        }
        section.filled("user").ifPresent(server::username);
        section.filled("authtype")
                .ifPresentOrElse(
                        each -> server.auth(each, KmailResource.method(each)),
                        () -> server.usualAuth(AuthMethod.PASSWORD));
    }

    private static Optional<Encryption> encryption(Setting setting) {
        return switch (setting.value().strip().toUpperCase(Locale.ROOT)) {
            case "NONE", "0" -> Optional.of(Encryption.NONE);
            case "SSL", "1" -> Optional.of(Encryption.TLS);
            case "TLS", "2" -> Optional.of(Encryption.STARTTLS);
            default -> Optional.empty();
        };
    }
}
