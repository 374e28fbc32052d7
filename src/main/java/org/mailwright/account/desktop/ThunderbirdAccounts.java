package org.mailwright.account.desktop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.Place;
import org.mailwright.account.Skipped.Reason;
import org.mailwright.account.reading.Collector;
import org.mailwright.account.reading.LooseText;
import org.mailwright.model.Protocol;

/** Follows the chain of one profile: accounts, their servers and identities, and the outgoing servers of those. */
final class ThunderbirdAccounts {

    private final ThunderbirdPrefs prefs;
    private final String origin;
    private final List<Doubt> doubts;
    private final Collector found;

    ThunderbirdAccounts(ThunderbirdPrefs prefs, String origin, List<Doubt> doubts, Collector found) {
        this.prefs = prefs;
        this.origin = origin;
        this.doubts = doubts;
        this.found = found;
    }

    void read() {
        var users = new HashMap<String, Integer>();
        var accounts = prefs.list("mail.accountmanager.accounts");
        accounts.stream()
                .filter(account -> protocol(account).isPresent())
                .forEach(account -> outgoing(account).ifPresent(server -> users.merge(server, 1, Integer::sum)));
        for (var account : accounts) read(account, users);
    }

    private void read(String account, Map<String, Integer> users) {
        var server = prefs.text("mail.account." + account + ".server");
        var at = "mail.server." + server + ".";
        var type = prefs.text(at + "type");
        var protocol = protocol(account);
        var draft = found.draft(origin).accountName(prefs.text(at + "name"));
        doubts.forEach(draft::doubt);
        if (isOffline()) draft.doubt(Doubt.of(Doubt.Kind.WORKS_OFFLINE));
        identities(account, draft);
        if (protocol.isPresent()) {
            ThunderbirdServer.incoming(prefs, at, draft.server(protocol.get()), draft);
        } else {
            if (isOtherProtocol(type)) {
                found.skip(Reason.OTHER_PROTOCOL, new Place(origin, 0, at + "type"), prefs.text(at + "name"));
            }
            return; // folders on this computer, feeds and newsgroups are no mail accounts
        }
        var other = prefs.get(otherOutgoing(account)).filter(kind -> !kind.is("smtp"));
        if (other.isPresent()) {
            found.skip(Reason.OTHER_PROTOCOL, other.get().place().orElse(Place.of(origin)), prefs.text(at + "name"));
            found.add(draft);
            return;
        }
        outgoing(account).ifPresent(key -> {
            var smtp = ThunderbirdServer.outgoing(prefs, "mail.smtpserver." + key + ".", draft);
            if (users.getOrDefault(key, 0) > 1 && !isOwn(key, draft)) smtp.doubt(Doubt.Kind.SHARED_SERVER);
        });
        found.add(draft);
    }

    /** 0, which is not in the file, starts as the program ended; 3 always without a connection. */
    private boolean isOffline() {
        var start = prefs.text("offline.startup_state");
        boolean asBefore = start.isEmpty() || start.equals("0");
        return start.equals("3") || asBefore && prefs.text("network.online").equals("false");
    }

    private Optional<Protocol> protocol(String account) {
        var server = prefs.text("mail.account." + account + ".server");
        return Protocol.parse(prefs.text("mail.server." + server + ".type")).filter(each -> each != Protocol.SMTP);
    }

    private void identities(String account, AccountDraft draft) {
        var identities = prefs.list("mail.account." + account + ".identities");
        for (var identity : identities) {
            var at = "mail.identity." + identity + ".";
            prefs.get(at + "useremail").ifPresent(email -> {
                if (draft.email().isEmpty()) draft.email(email).displayName(prefs.text(at + "fullName"));
            });
        }
        var first = outgoing(account);
        identities.stream()
                .map(this::sender)
                .filter(server -> server.isPresent() && !server.equals(first))
                .findFirst()
                .map(server -> prefs.text("mail.smtpserver." + server.get() + ".hostname"))
                .ifPresent(host -> draft.doubt(Doubt.of(Doubt.Kind.OTHER_IDENTITY_SERVER, LooseText.host(host))));
    }

    /** The outgoing server of the account's first identity, or else the program's default one. */
    private Optional<String> outgoing(String account) {
        return sender(prefs.list("mail.account." + account + ".identities").stream()
                .findFirst()
                .orElse(""));
    }

    /** An identity without a server of its own sends through the program's default one. */
    private Optional<String> sender(String identity) {
        return server("mail.identity." + identity + ".smtpServer")
                .or(() -> server("mail.smtp.defaultserver"))
                .or(() -> prefs.list("mail.smtpservers").stream().findFirst());
    }

    /** Where the type of the outgoing server is that the first identity names. */
    private String otherOutgoing(String account) {
        var identity = prefs.list("mail.account." + account + ".identities").stream()
                .findFirst()
                .orElse("");
        return "mail.smtpserver." + prefs.text("mail.identity." + identity + ".smtpServer") + ".type";
    }

    private Optional<String> server(String key) {
        return prefs.get(key)
                .map(setting -> setting.value().strip())
                .filter(server ->
                        prefs.get("mail.smtpserver." + server + ".hostname").isPresent());
    }

    private boolean isOwn(String server, AccountDraft draft) {
        var name = prefs.text("mail.smtpserver." + server + ".username");
        return draft.email()
                .filter(email -> email.toString().equalsIgnoreCase(name))
                .isPresent();
    }

    private static boolean isOtherProtocol(String type) {
        return List.of("ews", "exchange", "owa", "graph", "jmap").contains(type);
    }
}
