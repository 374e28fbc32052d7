package org.mailwright.account.desktop;

import java.util.Optional;
import org.mailwright.account.Setting;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.file.IniFile;
import org.mailwright.account.file.IniSection;
import org.mailwright.account.reading.Collector;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** Reads the account file of Geary before 3.32, whose folder was named by the address. */
final class GearyLegacy {

    private GearyLegacy() {}

    static void read(IniFile file, String folderName, String origin, Collector found) {
        var account = file.section("AccountInformation");
        var name = account.text("nickname", folderName);
        if (!account.text("service_provider", "other").equalsIgnoreCase("other")) {
            found.skip(Reason.BUILT_IN_SERVERS, account.place(), name);
            return;
        }
        var draft = found.draft(origin).accountName(name).displayName(account.text("real_name", ""));
        draft.email(account.filled("primary_email").orElse(Setting.usual(folderName)));
        var imap = draft.server(Protocol.IMAP).host(account.filled("imap_host"));
        imap.usualEncryption(encryption(account, "imap", true));
        imap.port(account.filled("imap_port"), 993, 143).usualAuth(AuthMethod.PASSWORD);
        var user = account.filled("imap_username");
        user.ifPresent(imap::username);
        var smtp = draft.server(Protocol.SMTP).host(account.filled("smtp_host"));
        smtp.usualEncryption(encryption(account, "smtp", true));
        boolean anonymous = account.flag("smtp_noauth", false);
        smtp.port(account.filled("smtp_port"), 465, anonymous ? 25 : 587);
        smtp.usualAuth(anonymous ? AuthMethod.NONE : AuthMethod.PASSWORD);
        Optional<Setting> login =
                account.flag("smtp_use_imap_credentials", false) ? user : account.filled("smtp_username");
        if (!anonymous) login.ifPresent(smtp::username);
        found.add(draft.passwordsDropped(account.secrets()));
    }

    private static Encryption encryption(IniSection account, String prefix, boolean usual) {
        if (account.flag(prefix + "_ssl", usual)) return Encryption.TLS;
        return account.flag(prefix + "_starttls", false) ? Encryption.STARTTLS : Encryption.NONE;
    }
}
