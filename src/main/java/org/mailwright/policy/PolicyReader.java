package org.mailwright.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mailwright.model.DomainName;
import org.mailwright.policy.PolicyFault.Flaw;
import org.mailwright.policy.PolicyFields.Result;

/** Makes a policy of a file's text. What a file names has to be as safe from others as the file itself. */
final class PolicyReader {

    static final String PROVIDERS = "providers";
    static final String COMPANY_PROFILE = "companyProfile";
    static final String COMPANY_NAME = "companyName";
    static final String COMPANY_DOMAINS = "companyDomains";
    static final String ALLOWED_DOMAINS = "allowedDomains";
    static final String ONLINE_LOOKUPS = "onlineLookups";
    static final String PLAINTEXT = "plaintext";
    static final String EXPORT_FORMATS = "exportFormats";
    static final String HELP_DESK = "helpDesk";
    static final String CA_FILE = "caFile";
    static final String OAUTH_CLIENTS = "oauthClients";

    /** The first two are for editors and people. */
    static final Set<String> KEYS = Set.of(
            "$schema",
            "$comment",
            PROVIDERS,
            COMPANY_PROFILE,
            COMPANY_NAME,
            COMPANY_DOMAINS,
            ALLOWED_DOMAINS,
            ONLINE_LOOKUPS,
            PLAINTEXT,
            EXPORT_FORMATS,
            HELP_DESK,
            CA_FILE,
            OAUTH_CLIENTS);

    private final Path file;
    private final FileTrust trust;
    private final ReferenceCheck witness;

    PolicyReader(Path file, FileTrust trust, ReferenceCheck witness) {
        this.file = file;
        this.trust = trust;
        this.witness = witness;
    }

    Policy read(String text) {
        var fields = new PolicyFields(PolicyText.read(text), KEYS);
        return new Policy(
                Optional.of(file),
                fields.text(PROVIDERS, this::folder),
                company(fields),
                fields.only(ALLOWED_DOMAINS, PolicyReader::rule),
                fields.permission(ONLINE_LOOKUPS),
                fields.permission(PLAINTEXT),
                fields.only(EXPORT_FORMATS, this::format),
                fields.text(HELP_DESK, words -> new Result.Read<>(words.strip())),
                fields.text(CA_FILE, name -> file(name, Flaw.NO_CERTIFICATE, witness::holdsCertificates)),
                fields.text(OAUTH_CLIENTS, name -> file(name, Flaw.NO_FILE, _ -> true)),
                fields.faults());
    }

    /** A template whose domains are in doubt is offered to nobody. */
    private Optional<Company> company(PolicyFields fields) {
        var profile = fields.text(COMPANY_PROFILE, name -> file(name, Flaw.NO_PROFILE, witness::isProfile));
        var name = fields.text(COMPANY_NAME, Result.Read::new);
        var domains = fields.list(COMPANY_DOMAINS, PolicyReader::domain);
        if (!fields.has(COMPANY_PROFILE) && (fields.has(COMPANY_NAME) || fields.has(COMPANY_DOMAINS))) {
            var without = fields.has(COMPANY_NAME) ? COMPANY_NAME : COMPANY_DOMAINS;
            fields.add(without, Flaw.MISSING, COMPANY_PROFILE);
        }
        if (fields.has(COMPANY_DOMAINS) && domains.isEmpty()) return Optional.empty();
        return profile.map(template -> new Company(template, name, domains));
    }

    private static Result<DomainName> domain(String text) {
        return DomainName.parse(text)
                .<Result<DomainName>>map(Result.Read::new)
                .orElseGet(() -> new Result.Wrong<>(Flaw.NOT_DOMAIN, text));
    }

    private static Result<DomainRule> rule(String text) {
        return DomainRule.parse(text)
                .<Result<DomainRule>>map(Result.Read::new)
                .orElseGet(() -> new Result.Wrong<>(Flaw.NOT_DOMAIN, text));
    }

    private Result<String> format(String id) {
        return witness.formats().contains(id) ? new Result.Read<>(id) : new Result.Wrong<>(Flaw.UNKNOWN_FORMAT, id);
    }

    private Result<Path> file(String name, Flaw unfit, Predicate<Path> fits) {
        var named = path(name).filter(path -> Files.isRegularFile(path) && Files.isReadable(path));
        if (named.isEmpty()) return new Result.Wrong<>(Flaw.NO_FILE, name);
        return trusted(named.get(), List.of(), fits, unfit);
    }

    private Result<Path> folder(String name) {
        var named = path(name).filter(path -> Files.isDirectory(path) && Files.isReadable(path));
        if (named.isEmpty()) return new Result.Wrong<>(Flaw.NO_FOLDER, name);
        try (var entries = Files.list(named.get())) {
            return trusted(named.get(), entries.toList(), _ -> true, Flaw.NO_FOLDER);
        } catch (IOException e) {
            return new Result.Wrong<>(Flaw.NO_FOLDER, name);
        }
    }

    /** @param inside what lies in it */
    private Result<Path> trusted(Path named, List<Path> inside, Predicate<Path> fits, Flaw unfit) {
        var culprit = trust.culprit(named)
                .or(() -> inside.stream()
                        .flatMap(each -> trust.culprit(each).stream())
                        .findFirst());
        if (culprit.isPresent())
            return new Result.Wrong<>(Flaw.UNTRUSTED, culprit.get().toString());
        return fits.test(named) ? new Result.Read<>(named) : new Result.Wrong<>(unfit, named.toString());
    }

    /** A relative name is looked for beside the policy. */
    private Optional<Path> path(String name) {
        try {
            return Optional.of(file.resolveSibling(name).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
