package org.mailwright.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.policy.Company;
import org.mailwright.policy.KeyLines;
import org.mailwright.policy.Policy;
import org.mailwright.policy.PolicyProblem;
import org.mailwright.policy.PolicyProblem.Kind;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;
import org.mailwright.profile.Template;

/** Looks whether an organisation's account is one that its own policy lets everybody set up. */
record CompanyAudit(Policy policy, Company company, KeyLines lines) {

    void run(Consumer<PolicyProblem> found) {
        if (!(new ProfileReader().read(company.profile()) instanceof ProfileReading.Read(var profile))) return;
        var settings = profile.settings();
        var file = policy.file().orElseThrow();
        for (int i = 0; i < company.domains().size(); i++) {
            var domain = company.domains().get(i);
            int line = lines.line("companyDomains", i);
            var field = "companyDomains[" + i + "]";
            refused(domain)
                    .map(allowed ->
                            new PolicyProblem(file, line, field, Kind.DOMAIN_REFUSED, domain.unicode(), allowed))
                    .ifPresent(found);
        }
        var domain = settings.address().domain();
        if (company.domains().isEmpty()) {
            refused(domain)
                    .map(allowed -> new PolicyProblem(
                            file,
                            lines.line("companyProfile"),
                            "companyProfile",
                            Kind.DOMAIN_REFUSED,
                            domain.unicode(),
                            allowed))
                    .ifPresent(found);
        }
        var template = PolicyAudit.lines(company.profile());
        settings.incoming().ifPresent(server -> server(server, "incoming", settings, template, found));
        settings.outgoing().ifPresent(server -> server(server, "outgoing", settings, template, found));
    }

    /** The domains that are allowed, where this one is not. */
    private Optional<String> refused(DomainName domain) {
        if (policy.allows(domain)) return Optional.empty();
        var allowed = policy.allowedDomains().orElse(List.of()).stream().map(Object::toString);
        return Optional.of(String.join(", ", allowed.toList()));
    }

    private void server(
            ServerSettings server, String side, AccountSettings settings, KeyLines at, Consumer<PolicyProblem> found) {
        if (!server.needsLogin()) return;
        UnaryOperator<String> field = name -> "account." + side + "[0]." + name;
        if (isFixed(server, settings)) {
            int line = at.line("account", side, 0, "username");
            found.accept(new PolicyProblem(
                    company.profile(), line, field.apply("username"), Kind.FIXED_USER_NAME, server.username()));
        }
        if (server.encryption() == Encryption.NONE && !policy.plaintext()) {
            int line = at.line("account", side, 0, "security");
            var where = server.endpoint().toString();
            found.accept(
                    new PolicyProblem(company.profile(), line, field.apply("security"), Kind.PLAIN_TEMPLATE, where));
        }
    }

    /** Whether two people would get one user name. */
    private static boolean isFixed(ServerSettings server, AccountSettings settings) {
        var template = new Template(settings);
        var names = List.of("ada", "bob").stream()
                .flatMap(local -> EmailAddress.of(local, settings.address().domain()).stream())
                .map(person -> template.server(server, person).username())
                .distinct();
        return !server.username().isEmpty() && names.count() == 1;
    }
}
