package org.mailwright.account.imports;

import java.util.List;
import java.util.Optional;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.Place;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.ServerField;
import org.mailwright.account.Setting;
import org.mailwright.account.helppage.HelpPage;
import org.mailwright.account.helppage.PageServer;
import org.mailwright.account.helppage.UserWords;
import org.mailwright.account.imports.ImportReading.Missing;
import org.mailwright.account.imports.ImportReading.Refusal;
import org.mailwright.model.Placeholders;

/** Accounts from the text of a help page. Their user names are {@link Placeholders} until an address is known. */
final class PageAccounts {

    private final HelpPage page = new HelpPage();

    ImportReading read(String text, String origin) {
        return switch (page.read(text)) {
            case HelpPage.Reading.TooLong() -> new ImportReading.Refused(Refusal.TOO_LONG, 0);
            case HelpPage.Reading.Nothing(boolean ports) ->
                new ImportReading.Nothing(
                        ImportKind.PASTED_TEXT,
                        ports ? Missing.HOST : Missing.SERVER,
                        FoundAccounts.NONE,
                        Optional.empty());
            case HelpPage.Reading.Servers(var servers, int passwords) -> accounts(servers, passwords, origin);
        };
    }

    private static ImportReading accounts(List<PageServer> servers, int passwords, String origin) {
        var sources = servers.stream().map(server -> source(server, origin)).toList();
        var accounts = Choices.accounts(
                sources, () -> new AccountDraft(ImportKind.PASTED_TEXT.code(), origin).passwordsDropped(passwords));
        return new ImportReading.Accounts(
                ImportKind.PASTED_TEXT, new FoundAccounts(accounts, List.of()), Optional.empty());
    }

    private static ServerSource source(PageServer server, String origin) {
        return new ServerSource(server.protocol(), Domains.of(server.host()), draft -> fill(draft, server, origin));
    }

    private static void fill(ServerDraft draft, PageServer server, String origin) {
        draft.host(setting(server.host(), server, ServerField.HOST, origin));
        server.port().ifPresent(port -> draft.port(setting(port.toString(), server, ServerField.PORT, origin)));
        server.encryption()
                .ifPresent(way -> draft.encryption(
                        setting(way.code(), server, ServerField.ENCRYPTION, origin), Optional.of(way)));
        draft.usualAuth(server.auth());
        server.user().map(PageAccounts::placeholder).map(Setting::usual).ifPresent(draft::username);
        for (var doubt : Doubt.Kind.values()) {
            if (server.doubts().contains(doubt)) draft.doubt(doubt, server.host());
        }
    }

    private static String placeholder(UserWords words) {
        return switch (words) {
            case ADDRESS -> Placeholders.ADDRESS;
            case LOCAL_PART -> Placeholders.LOCAL_PART;
            case OTHER -> "";
        };
    }

    private static Setting setting(String value, PageServer server, ServerField field, String origin) {
        var line = server.lines().get(field);
        return line == null ? Setting.usual(value) : Setting.at(value, new Place(origin, line, ""));
    }
}
