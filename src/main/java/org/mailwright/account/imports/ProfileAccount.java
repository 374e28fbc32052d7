package org.mailwright.account.imports;

import java.util.List;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.ServerSettings;

/** The account of Mailwright's own profile, in the form of accounts found elsewhere. */
final class ProfileAccount {

    private ProfileAccount() {}

    static FoundAccounts of(AccountSettings settings, String origin) {
        var draft = new AccountDraft(ImportKind.PROFILE.code(), origin)
                .email(Setting.usual(settings.address().toString()))
                .sender(settings.sender())
                .displayName(settings.displayName())
                .accountName(settings.accountName())
                .outgoingLogin(settings.outgoingLogin())
                .leaveOnServer(settings.leaveOnServer());
        settings.incoming().ifPresent(server -> fill(draft.server(server.protocol()), server));
        settings.outgoing().ifPresent(server -> fill(draft.server(server.protocol()), server));
        return new FoundAccounts(List.of(draft.found()), List.of());
    }

    private static void fill(ServerDraft draft, ServerSettings server) {
        draft.host(Setting.usual(server.endpoint().host()))
                .usualPort(server.endpoint().port())
                .usualEncryption(server.encryption())
                .usualAuth(server.auth().getFirst())
                .username(Setting.usual(server.username()));
    }
}
