package org.mailwright.export.client;

import java.util.List;
import org.mailwright.export.Logins;
import org.mailwright.export.syntax.PrfText;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;

/**
 * The text of a .prf file, with line feeds. A property takes effect only where the mapping blocks at the end give its
 * number, so they name every one that is written. Append never replaces the profile that a person has.
 */
final class OutlookPrf {

    private static final String GENERAL = """
            ;Made by Mailwright. Close Outlook, then open this file, or run: outlook.exe /importprf FILE

            [General]
            Custom=1
            ProfileName=Outlook
            DefaultProfile=Yes
            OverwriteProfile=Append
            ModifyDefaultProfileIfPresent=TRUE
            BackupProfile=No
            """;

    /** Of both kinds of accounts, since the numbers are the same. */
    private static final String MAPPING = """

            [%1$s]
            AccountType=%2$s
            AccountName=PT_UNICODE,0x0002
            DisplayName=PT_UNICODE,0x000B
            EmailAddress=PT_UNICODE,0x000C
            %2$sServer=PT_UNICODE,0x0100
            %2$sUserName=PT_UNICODE,0x0101
            %2$sPort=PT_LONG,0x0104
            %2$sUseSSL=PT_LONG,0x0105
            %2$sUseSPA=PT_LONG,0x0108
            SMTPServer=PT_UNICODE,0x0200
            SMTPPort=PT_LONG,0x0201
            SMTPUseAuth=PT_LONG,0x0203
            SMTPUserName=PT_UNICODE,0x0204
            SMTPUseSPA=PT_LONG,0x0207
            SMTPAuthMethod=PT_LONG,0x0208
            ServerTimeOut=PT_LONG,0x0209
            SMTPSecureConnection=PT_LONG,0x020A
            LeaveOnServer=PT_LONG,0x1000
            """;

    private final StringBuilder text = new StringBuilder(GENERAL);

    private OutlookPrf() {}

    static String of(List<AccountSettings> accounts) {
        var file = new OutlookPrf();
        file.text.append("\n[Service List]\n\n[Internet Account List]\n");
        for (int i = 0; i < accounts.size(); i++) file.word("Account" + (i + 1), section(accounts.get(i)));
        for (int i = 0; i < accounts.size(); i++) file.account(i + 1, accounts.get(i));
        file.text.append(MAPPING.formatted("I_Mail", "POP3"));
        file.text.append(MAPPING.formatted("IMAP_I_Mail", "IMAP"));
        return file.text.toString();
    }

    private static boolean readsByPop3(AccountSettings settings) {
        return settings.incoming()
                .filter(server -> server.protocol() == Protocol.POP3)
                .isPresent();
    }

    private static String section(AccountSettings settings) {
        return readsByPop3(settings) ? "I_Mail" : "IMAP_I_Mail";
    }

    private void account(int index, AccountSettings settings) {
        var address = settings.address().toString();
        text.append("\n[Account").append(index).append("]\n");
        word("UniqueService", "No");
        put(
                "AccountName",
                PrfText.canSay(settings.accountName())
                                && !settings.accountName().isBlank()
                        ? settings.accountName()
                        : address);
        if (PrfText.canSay(settings.displayName()) && !settings.displayName().isEmpty()) {
            put("DisplayName", settings.displayName());
        }
        put("EmailAddress", settings.from().toString());
        settings.incoming().ifPresent(server -> incoming(settings, server));
        settings.outgoing().ifPresent(server -> outgoing(settings, server));
        word("ServerTimeOut", Long.toString(settings.serverTimeout().toSeconds()));
    }

    private void incoming(AccountSettings settings, ServerSettings server) {
        var prefix = readsByPop3(settings) ? "POP3" : "IMAP";
        word(prefix + "Server", server.endpoint().host());
        put(prefix + "UserName", server.username());
        word(prefix + "Port", Integer.toString(server.endpoint().port()));
        word(prefix + "UseSSL", flag(server.encryption() == Encryption.TLS));
        word(prefix + "UseSPA", flag(isSpa(server)));
        if (readsByPop3(settings)) word("LeaveOnServer", leaveOnServer(settings));
    }

    private void outgoing(AccountSettings settings, ServerSettings server) {
        boolean logsOn = Logins.sendingLogsOn(settings);
        word("SMTPServer", server.endpoint().host());
        word("SMTPPort", Integer.toString(server.endpoint().port()));
        word("SMTPSecureConnection", secureConnection(server.encryption()));
        boolean after = settings.outgoingLogin() == OutgoingLogin.AFTER_INCOMING;
        word("SMTPUseAuth", flag(logsOn || after));
        if (after) word("SMTPAuthMethod", "2");
        if (!logsOn) return;
        boolean same = Logins.sendingIsSame(settings);
        word("SMTPAuthMethod", same ? "0" : "1");
        if (!same) put("SMTPUserName", server.username());
        word("SMTPUseSPA", flag(isSpa(server)));
    }

    private static boolean isSpa(ServerSettings server) {
        return Logins.first(server, OutlookPrfExporter.KNOWN)
                .filter(AuthMethod.NTLM::equals)
                .isPresent();
    }

    /** 3, whatever the server offers, is never written. */
    private static String secureConnection(Encryption encryption) {
        return switch (encryption) {
            case NONE -> "0";
            case TLS -> "1";
            case STARTTLS -> "2";
        };
    }

    /** Bit 0 keeps messages, bit 1 removes them after the days in the upper half, bit 2 when they are deleted. */
    private static String leaveOnServer(AccountSettings settings) {
        var leave = settings.leaveOnServer();
        int bits = leave.keep() ? 1 : 0;
        if (leave.keep() && leave.removeAfterDays() > 0) bits |= 2 | leave.removeAfterDays() << 16;
        if (leave.keep() && leave.removeWhenDeleted()) bits |= 4;
        return Integer.toString(bits);
    }

    private static String flag(boolean on) {
        return on ? "1" : "0";
    }

    /** Text of the account's own, which was found sayable before. */
    private void put(String key, String value) {
        word(key, PrfText.of(value).orElseThrow());
    }

    /** A value that cannot hold anything but digits, letters and what hosts are made of. */
    private void word(String key, String value) {
        text.append(key).append('=').append(value).append('\n');
    }
}
