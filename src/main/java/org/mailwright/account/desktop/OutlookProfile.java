package org.mailwright.account.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.mailwright.account.Doubt;
import org.mailwright.account.Place;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.registry.Registry;
import org.mailwright.account.registry.RegistryValue;
import org.mailwright.model.Protocol;

/**
 * One profile of Outlook in the registry.
 *
 * @param key of the profile, with its name at the end
 */
record OutlookProfile(Registry registry, String key) {

    /** The key that holds the accounts of a profile, the same in all versions. */
    static final String ACCOUNTS = "9375CFF0413111d3B88A00104B2A6676";

    /** The value that lists the mail accounts in their order. */
    private static final String ORDER = "{ED475418-B0D6-11D2-8C3B-00104B2A6676}";

    private static final Pattern VERSION =
            Pattern.compile("\\\\Office\\\\([0-9]{1,3}\\.[0-9])\\\\", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Fa-f]{8}");

    private String accounts() {
        return key + "\\" + ACCOUNTS;
    }

    boolean hasAccounts() {
        return !ids().isEmpty();
    }

    /** Such as 16.0; 0 for Outlook 2010 and older. */
    double version() {
        var version = VERSION.matcher(key + "\\");
        return version.find() ? Double.parseDouble(version.group(1)) : 0;
    }

    void read(boolean old, ToIntFunction<String> secrets, Collector found) {
        var order = registry.value(accounts(), ORDER).map(RegistryValue::numbers).orElse(List.of()).stream()
                .map(id -> "%08x".formatted(id))
                .toList();
        var ids = new ArrayList<>(
                order.stream().filter(id -> ids().contains(id)).distinct().toList());
        boolean listed = !order.isEmpty();
        if (!listed) ids.addAll(ids());
        for (var id : ids) read(id, old, secrets, found);
        ids().stream().filter(id -> !ids.contains(id)).forEach(id -> removed(id, found));
    }

    private List<String> ids() {
        return registry.subKeys(accounts()).stream()
                .filter(name -> ACCOUNT.matcher(name).matches())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private void read(String id, boolean old, ToIntFunction<String> secrets, Collector found) {
        var account = new OutlookAccount(registry, accounts() + "\\" + id);
        var name = account.text("Account Name");
        switch (account.kind()) {
            case OutlookAccount.Kind.IMAP, OutlookAccount.Kind.POP3 -> {
                var draft = found.draft(registry.shown(account.key()));
                account.read(account.kind() == OutlookAccount.Kind.IMAP ? Protocol.IMAP : Protocol.POP3, draft);
                draft.passwordsDropped(secrets.applyAsInt(account.key()));
                if (old) draft.doubt(Doubt.of(Doubt.Kind.OLD_VERSION, versionName()));
                found.add(draft);
            }
            case OutlookAccount.Kind.EXCHANGE ->
                found.skip(Reason.OTHER_PROTOCOL, new Place(registry.shown(account.key()), 0, id), name);
            case OutlookAccount.Kind.OTHER -> {} // address books
        }
    }

    private void removed(String id, Collector found) {
        var account = new OutlookAccount(registry, accounts() + "\\" + id);
        if (account.kind() == OutlookAccount.Kind.IMAP || account.kind() == OutlookAccount.Kind.POP3) {
            found.skip(Reason.REMOVED, new Place(registry.shown(account.key()), 0, id), account.text("Account Name"));
        }
    }

    private String versionName() {
        return version() == 0 ? "2010" : Double.toString(version());
    }
}
