package org.mailwright.publish.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundServer;
import org.mailwright.account.imports.ImportFile;
import org.mailwright.account.imports.ImportReading;
import org.mailwright.account.imports.Signer;
import org.mailwright.domain.DomainFinding;
import org.mailwright.domain.State;
import org.mailwright.domain.Topic;
import org.mailwright.model.DomainName;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.http.HttpFetcher;

/** Looks at the file for Apple's devices beside the page for people: its type, its signature and its servers. */
final class MobileconfigLive {

    private final WebPage.Fetching fetching;
    private final Instant now;
    private final String url;
    private final Notes notes = new Notes(Topic.MOBILECONFIG);

    MobileconfigLive(HttpFetcher web, DomainName domain, Instant now) {
        fetching = new WebPage.Fetching(web, Topic.MOBILECONFIG, Set.of("application/x-apple-aspen-config"));
        this.now = now;
        url = "https://autoconfig." + domain + "/email-setup/" + domain + ".mobileconfig";
    }

    List<DomainFinding> look(Optional<Expected> expected) {
        switch (fetching.get(url)) {
            case WebPage.Given(var document) -> read(document.body(), expected);
            case WebPage.Odd(var document, var finding) -> {
                notes.add(finding);
                read(document.body(), expected);
            }
            case WebPage.Missing(var finding) -> notes.add(finding);
            case WebPage.Kept(var finding) -> notes.add(finding);
        }
        return notes.list();
    }

    private void read(byte[] file, Optional<Expected> expected) {
        switch (new ImportFile(List.of()).read(file, url)) {
            case ImportReading.Accounts(var _, var found, var signer) -> {
                signature(signer);
                expected.ifPresent(all -> all.servers().forEach(wanted -> compare(found.accounts(), wanted)));
                if (notes.isClean(0)) notes.fine(url);
            }
            case ImportReading.Nothing _ -> notes.add(State.FAIL, url, "", "", LiveRule.SETTINGS_NONE);
            default -> notes.add(State.FAIL, url, "", "", LiveRule.WEB_BROKEN);
        }
    }

    private void signature(Optional<Signer> signer) {
        if (signer.isEmpty()) notes.add(State.WARN, url, "", "", LiveRule.MOBILECONFIG_UNSIGNED);
        else if (!signer.get().intact())
            notes.add(State.FAIL, url, signer.get().name(), "", LiveRule.MOBILECONFIG_CHANGED);
        else if (signer.get().until().isBefore(now)) {
            notes.add(State.FAIL, url, signer.get().until().toString(), "", LiveRule.MOBILECONFIG_EXPIRED);
        }
    }

    /** The file knows TLS or none; STARTTLS is what a device makes of it on the ports for that. */
    private void compare(List<FoundAccount> accounts, ServerSettings wanted) {
        var servers = accounts.stream()
                .flatMap(account -> Stream.concat(account.incoming().stream(), account.outgoing().stream()))
                .filter(server -> server.protocol() == wanted.protocol())
                .toList();
        if (servers.stream().anyMatch(server -> same(server, wanted))) return;
        var found = servers.stream().findFirst().map(MobileconfigLive::line).orElse("");
        notes.add(
                State.FAIL,
                url,
                found,
                Expected.line(wanted, false),
                found.isEmpty() ? LiveRule.SETTINGS_LACK : LiveRule.SETTINGS_DIFFER);
    }

    private static boolean same(FoundServer found, ServerSettings wanted) {
        boolean encrypted =
                found.encryption().filter(way -> way != Encryption.NONE).isPresent();
        return found.host().equals(Optional.of(wanted.endpoint().host()))
                && found.port().equals(Optional.of(wanted.endpoint().port()))
                && encrypted == (wanted.encryption() != Encryption.NONE);
    }

    private static String line(FoundServer server) {
        return server.protocol() + " " + server.host().orElse("?") + ":"
                + server.port().map(String::valueOf).orElse("?") + " "
                + server.encryption().map(Encryption::code).orElse("?");
    }
}
