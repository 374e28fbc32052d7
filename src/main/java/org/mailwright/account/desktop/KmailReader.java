package org.mailwright.account.desktop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.Setting;
import org.mailwright.account.file.IniDialect;
import org.mailwright.account.file.IniFile;
import org.mailwright.account.file.IniSection;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.Keys;
import org.mailwright.account.reading.Collector;

/**
 * Reads KMail: each mailbox is a resource of Akonadi with a file of its own, identities and outgoing servers are in two
 * more. A POP mailbox names no identity, so its address is guessed.
 */
public final class KmailReader implements ProgramReader {

    private static final String PROGRAM = "kmail";
    private static final String AGENT_TYPE = "\\AgentType";
    private static final Keys RESOURCE = Keys.wanted(
                    "ImapServer",
                    "ImapPort",
                    "UserName",
                    "Safety",
                    "OverrideEncryption",
                    "Authentication",
                    "AccountIdentity",
                    "UseDefaultIdentity",
                    "host",
                    "port",
                    "login",
                    "useSSL",
                    "useTLS",
                    "authenticationMethod",
                    "leaveOnServer")
            .secrets("password", "unitTestPassword", "Password");
    private static final Keys IDENTITIES =
            Keys.wanted("Default Identity", "Email Address", "Name", "Transport", "uoid");

    @Override
    public String program() {
        return PROGRAM;
    }

    @Override
    public FoundAccounts read(ProgramFolder base) {
        var found = new Collector(PROGRAM);
        var transports = KmailTransports.read(base, "mailtransports", found);
        var identities = found.open(base, "emailidentities", bytes -> IniFile.read(bytes, IniDialect.KDE, IDENTITIES))
                .map(KmailIdentities::new)
                .orElseGet(KmailIdentities::none);
        Set<String> used = new HashSet<>();
        for (var name : resources(base, found)) {
            resource(base, name, found).ifPresent(draft -> {
                var identity = identities.of(draft);
                identity.ifPresent(each -> {
                    each.get("Email Address").ifPresent(draft.account()::email);
                    draft.account().displayName(each.text("Name", ""));
                    var transport = each.text("Transport", transports.preset());
                    if (transports.read(transport, draft.account(), found)) used.add(transport);
                });
                found.add(draft.account());
            });
        }
        transports.others(used).forEach(id -> {
            var draft = found.draft(base.shown("mailtransports"));
            identities.withTransport(id, id.equals(transports.preset())).ifPresent(each -> {
                each.get("Email Address").ifPresent(draft::email);
                draft.displayName(each.text("Name", ""));
            });
            if (transports.read(id, draft, found)) found.add(draft);
        });
        return found.found();
    }

    /** One of the files by itself: a resource, or the outgoing servers. */
    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        var transports = KmailTransports.read(folder, path, found);
        for (var id : transports.others(Set.of())) {
            var draft = found.draft(folder.shown(path));
            if (transports.read(id, draft, found)) found.add(draft);
        }
        if (found.isEmpty()) resource(folder, path, found).ifPresent(draft -> found.add(draft.account()));
        return found.found();
    }

    /** The files of the resources that are alive, in the program's order. Files of removed ones stay behind. */
    private static List<String> resources(ProgramFolder base, Collector found) {
        var agents = found.open(
                base,
                "akonadi/agentsrc",
                bytes -> IniFile.read(
                        bytes,
                        IniDialect.KDE,
                        (section, key) -> section.equals("Instances") && key.endsWith(AGENT_TYPE)
                                ? KeyUse.WANTED
                                : KeyUse.IGNORED));
        if (agents.isEmpty())
            return base.list("").stream().filter(KmailReader::isResource).toList();
        var names = new ArrayList<String>();
        for (var setting : agents.get().section("Instances").settings().values()) {
            var key = setting.place().map(place -> place.key()).orElse("");
            var name = key.substring(0, key.length() - AGENT_TYPE.length()) + "rc";
            if (isResource(name)) names.add(name);
        }
        return names;
    }

    private static boolean isResource(String name) {
        return name.matches("akonadi_(imap|pop3)_resource_[0-9]{1,6}rc");
    }

    private static Optional<KmailResource> resource(ProgramFolder folder, String path, Collector found) {
        var file = found.open(folder, path, bytes -> IniFile.read(bytes, IniDialect.KDE, RESOURCE));
        file.ifPresent(each -> found.malformed(each.malformed()));
        return file.flatMap(each -> KmailResource.read(each, found.draft(folder.shown(path))));
    }

    /** The identities of emailidentities. */
    private record KmailIdentities(List<IniSection> all, String preset) {

        KmailIdentities(IniFile file) {
            this(
                    file.sections().stream()
                            .filter(section -> section.name().startsWith("Identity #"))
                            .toList(),
                    file.section("General").text("Default Identity", ""));
        }

        static KmailIdentities none() {
            return new KmailIdentities(List.of(), "");
        }

        Optional<IniSection> of(KmailResource resource) {
            if (resource.identity().isPresent())
                return byNumber(resource.identity().get());
            if (resource.usesPreset())
                return byNumber(preset).or(() -> all.stream().findFirst());
            return all.stream()
                    .filter(each -> resource.mayBeOf(email(each)))
                    .findFirst()
                    .map(guess -> {
                        resource.guessed();
                        return guess;
                    });
        }

        Optional<IniSection> withTransport(String id, boolean isPreset) {
            return all.stream()
                    .filter(each -> each.text("Transport", isPreset ? id : "").equals(id))
                    .findFirst();
        }

        private Optional<IniSection> byNumber(String uoid) {
            return all.stream()
                    .filter(each -> each.text("uoid", "").equals(uoid))
                    .findFirst();
        }

        private static String email(IniSection identity) {
            return identity.get("Email Address").map(Setting::value).orElse("");
        }
    }
}
