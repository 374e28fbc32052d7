package org.mailwright.policy;

import static org.mailwright.json.JsonValues.parsed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mailwright.file.FileTrust;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonFaults;
import org.mailwright.json.JsonFields.Reading;
import org.mailwright.json.JsonNode;
import org.mailwright.json.JsonValues;
import org.mailwright.model.DomainName;
import org.mailwright.policy.PolicyFault.Flaw;

/** Makes a policy of a file's text. What a file names has to be as safe from others as the file itself. */
final class PolicyReader {

    static final String PROVIDERS = "providers";
    static final String COMPANY_PROFILE = "companyProfile";
    static final String COMPANY_NAME = "companyName";
    static final String COMPANY_DOMAINS = "companyDomains";
    static final String ALLOWED_DOMAINS = "allowedDomains";
    static final String ALLOWED_HOSTS = "allowedHosts";
    static final String ONLINE_LOOKUPS = "onlineLookups";
    static final String PLAINTEXT = "plaintext";
    static final String SECOND_LOG_ON = "secondLogOn";
    static final String EXPORT_FORMATS = "exportFormats";
    static final String HELP_DESK = "helpDesk";
    static final String HELP_DESK_PAGE = "helpDeskPage";
    static final String HELP_DESK_MAIL = "helpDeskMail";
    static final String PASSWORD_PAGE = "passwordPage";
    static final String CA_FILE = "caFile";
    static final String OAUTH_CLIENTS = "oauthClients";
    static final String OTHER_CA_FILES = "otherCaFiles";
    static final String OTHER_OAUTH_CLIENTS = "otherOauthClients";

    /** The first two are for editors and people. */
    static final Set<String> KEYS = Set.of(
            "$schema",
            "$comment",
            PROVIDERS,
            COMPANY_PROFILE,
            COMPANY_NAME,
            COMPANY_DOMAINS,
            ALLOWED_DOMAINS,
            ALLOWED_HOSTS,
            ONLINE_LOOKUPS,
            PLAINTEXT,
            SECOND_LOG_ON,
            EXPORT_FORMATS,
            HELP_DESK,
            HELP_DESK_PAGE,
            HELP_DESK_MAIL,
            PASSWORD_PAGE,
            CA_FILE,
            OAUTH_CLIENTS,
            OTHER_CA_FILES,
            OTHER_OAUTH_CLIENTS);

    /** In characters. */
    private static final Reading<String> TEXT = JsonValues.text(200);

    private final Path file;
    private final FileTrust trust;
    private final ReferenceCheck witness;

    PolicyReader(Path file, FileTrust trust, ReferenceCheck witness) {
        this.file = file;
        this.trust = trust;
        this.witness = witness;
    }

    Policy read(JsonDocument document) {
        var fields = new PolicyFields(document, KEYS);
        return new Policy(
                Optional.of(file),
                fields.optional(PROVIDERS, this::folder),
                company(fields),
                fields.only(ALLOWED_DOMAINS, parsed(TEXT, DomainRule::parse, Flaw.NOT_DOMAIN)),
                fields.only(ALLOWED_HOSTS, parsed(TEXT, DomainRule::parse, Flaw.NOT_HOST)),
                fields.permission(ONLINE_LOOKUPS),
                fields.permission(PLAINTEXT),
                fields.permission(SECOND_LOG_ON),
                fields.only(EXPORT_FORMATS, parsed(TEXT, this::format, Flaw.UNKNOWN_FORMAT)),
                new HelpDeskFields(TEXT).read(fields),
                fields.optional(CA_FILE, file(Flaw.NO_CERTIFICATE, witness::holdsCertificates)),
                fields.optional(OAUTH_CLIENTS, file(Flaw.NO_FILE, _ -> true)),
                fields.permission(OTHER_CA_FILES),
                fields.permission(OTHER_OAUTH_CLIENTS),
                fields.faults());
    }

    /** A template whose domains are in doubt is offered to nobody. */
    private Optional<Company> company(PolicyFields fields) {
        var profile = fields.optional(COMPANY_PROFILE, file(Flaw.NO_PROFILE, witness::isProfile));
        var name = fields.optional(COMPANY_NAME, TEXT);
        var domains = fields.list(COMPANY_DOMAINS, parsed(TEXT, DomainName::parse, Flaw.NOT_DOMAIN));
        if (!fields.has(COMPANY_PROFILE) && (fields.has(COMPANY_NAME) || fields.has(COMPANY_DOMAINS))) {
            var without = fields.has(COMPANY_NAME) ? COMPANY_NAME : COMPANY_DOMAINS;
            fields.add(without, Flaw.MISSING, COMPANY_PROFILE);
        }
        if (fields.has(COMPANY_DOMAINS) && domains.isEmpty()) return Optional.empty();
        return profile.map(template -> new Company(template, name, domains));
    }

    private Optional<String> format(String id) {
        return Optional.of(id).filter(witness.formats()::contains);
    }

    private Reading<Path> file(Flaw unfit, Predicate<Path> fits) {
        var readable = parsed(TEXT, name -> path(name, Files::isRegularFile), Flaw.NO_FILE);
        return (node, faults) -> readable.read(node, faults)
                .flatMap(path -> trusted(path, Stream.of(path), node, faults))
                .flatMap(path -> fits.test(path) ? Optional.of(path) : faults.add(node, unfit, path.toString()));
    }

    private Optional<Path> folder(JsonNode node, JsonFaults faults) {
        return parsed(TEXT, name -> path(name, Files::isDirectory), Flaw.NO_FOLDER)
                .read(node, faults)
                .flatMap(folder -> {
                    try (var entries = Files.list(folder)) {
                        return trusted(folder, Stream.concat(Stream.of(folder), entries), node, faults);
                    } catch (IOException e) {
                        return faults.add(node, Flaw.NO_FOLDER, folder.toString());
                    }
                });
    }

    /** @param all what has to be safe from others: the file or folder itself, and what lies in it */
    private Optional<Path> trusted(Path named, Stream<Path> all, JsonNode node, JsonFaults faults) {
        var culprit = all.flatMap(each -> trust.culprit(each).stream()).findFirst();
        return culprit.isEmpty()
                ? Optional.of(named)
                : faults.add(node, Flaw.UNTRUSTED, culprit.get().toString());
    }

    /** A readable file or folder. A relative name is looked for beside the policy. */
    private Optional<Path> path(String name, Predicate<Path> fits) {
        return PolicyFile.beside(file, name).filter(path -> fits.test(path) && Files.isReadable(path));
    }
}
