package org.mailwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.CatalogValidator;
import org.mailwright.catalog.Problem;
import org.mailwright.net.tls.CaFile;
import org.mailwright.policy.KeyLines;
import org.mailwright.policy.Policy;
import org.mailwright.policy.PolicyFile;
import org.mailwright.policy.PolicyProblem;
import org.mailwright.policy.PolicyProblem.Kind;
import org.mailwright.signin.ClientFile;

/**
 * Looks into everything that a policy names, as {@code mailwright policy} does. Reading a policy does not: it happens at
 * every start.
 */
record PolicyAudit(Policy policy, boolean draft) {

    List<PolicyProblem> run() {
        if (policy.file().isEmpty()) return List.of();
        var file = policy.file().get();
        var lines = lines(file);
        var found = new ArrayList<PolicyProblem>();
        new PolicyReaders(file, draft).unreadable(named(file)).forEach(found::add);
        policy.company().ifPresent(company -> new CompanyAudit(policy, company, lines).run(found::add));
        policy.providers().ifPresent(folder -> providers(folder, found));
        policy.oauthClients().ifPresent(clients -> clients(clients, found));
        policy.caFile().or(() -> named(file, lines)).ifPresent(authorities -> authorities(authorities, found));
        return List.copyOf(found);
    }

    /** Where the values of a JSON file stand, trusted or not: no value is taken from it. */
    static KeyLines lines(Path file) {
        try (var in = Files.newInputStream(file)) {
            return KeyLines.of(in.readNBytes(KeyLines.MOST + 1));
        } catch (IOException e) {
            return KeyLines.of(new byte[0]);
        }
    }

    private List<Path> named(Path file) {
        var all = new ArrayList<Path>();
        all.add(file);
        policy.company().ifPresent(company -> all.add(company.profile()));
        policy.oauthClients().ifPresent(all::add);
        policy.caFile().ifPresent(all::add);
        policy.providers().ifPresent(folder -> all.addAll(files(folder)));
        return all;
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The file of authorities that could not be taken: one broken certificate is enough for that. */
    private static Optional<Path> named(Path file, KeyLines lines) {
        return lines.root()
                .flatMap(root -> root.text("caFile"))
                .flatMap(name -> PolicyFile.beside(file, name))
                .filter(Files::isReadable);
    }

    private static void providers(Path folder, List<PolicyProblem> found) {
        // The first time zone in which a day begins: a date is a fault only if it lies ahead everywhere.
        for (Problem problem : CatalogValidator.validate(folder, LocalDate.now(ZoneOffset.ofHours(14)))) {
            found.add(new PolicyProblem(
                    PolicyFile.beside(folder.resolve("x"), problem.file()).orElse(folder),
                    problem.line(),
                    problem.jsonPath().replaceFirst("^\\$\\.?", ""),
                    Kind.PROVIDER_FILE,
                    problem.key(),
                    problem.arguments()));
        }
    }

    private static void clients(Path file, List<PolicyProblem> found) {
        if (ClientFile.read(file) instanceof ClientFile.Refused(var key, var values)) {
            var lines = lines(file);
            int line = lines.slip() > 0 || values.size() < 2 ? lines.slip() : lines.lineOf(values.get(1));
            found.add(new PolicyProblem(file, line, "", Kind.CLIENTS_FILE, key, values));
        }
    }

    private static void authorities(Path file, List<PolicyProblem> found) {
        try {
            for (var entry : CaFile.read(file).entries()) {
                if (entry.certificate().isEmpty()) {
                    found.add(new PolicyProblem(file, entry.line(), "", Kind.CA_BROKEN));
                    continue;
                }
                var certificate = entry.certificate().get();
                var name = certificate.getSubjectX500Principal().getName();
                var now = Instant.now();
                var begin = certificate.getNotBefore().toInstant();
                var end = certificate.getNotAfter().toInstant();
                if (certificate.getBasicConstraints() < 0 && certificate.getVersion() >= 3) {
                    found.add(new PolicyProblem(file, entry.line(), "", Kind.CA_LEAF, name));
                }
                if (now.isAfter(end)) {
                    found.add(new PolicyProblem(file, entry.line(), "", Kind.CA_EXPIRED, name, day(end)));
                }
                if (now.isBefore(begin)) {
                    found.add(new PolicyProblem(file, entry.line(), "", Kind.CA_EARLY, name, day(begin)));
                }
            }
        } catch (IOException e) {
            found.add(new PolicyProblem(file, 0, "", Kind.CA_BROKEN));
        }
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }
}
