package org.mailwright.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.policy.Company;
import org.mailwright.policy.Policy;
import org.mailwright.policy.PolicyFault;
import org.mailwright.policy.PolicyProblem;

/** Says what an organisation has decided, and what is wrong with its file. */
public final class PolicyWords {

    private final Messages messages;

    public PolicyWords(Messages messages) {
        this.messages = messages;
    }

    public String of(PolicyFault fault) {
        var sentence = flaw(fault);
        if (fault.line() == 0) return sentence;
        var line = Integer.toString(fault.line());
        return fault.field().isEmpty()
                ? messages.get("policy.at.line", line, sentence)
                : messages.get("policy.at", line, fault.field(), sentence);
    }

    /** What is wrong, without the place. */
    public String flaw(PolicyFault fault) {
        return messages.get(fault.key(), fault.arguments().toArray());
    }

    /** The file, its faults, and what holds; nothing where there is no file. */
    List<String> all(Policy policy) {
        var lines = new ArrayList<String>();
        policy.file().ifPresent(file -> {
            lines.add(messages.get("policy.file", file.toString()));
            lines.addAll(faults(policy));
            lines.addAll(says(policy));
        });
        return lines;
    }

    /** What will not work, and where it stands. */
    public String of(PolicyProblem problem) {
        var file = problem.file().toString();
        var sentence = sentence(problem);
        if (problem.line() == 0) return messages.get("policy.problem.at.file", file, sentence);
        var line = Integer.toString(problem.line());
        return problem.field().isEmpty()
                ? messages.get("policy.problem.at.line", file, line, sentence)
                : messages.get("policy.problem.at", file, line, problem.field(), sentence);
    }

    public String sentence(PolicyProblem problem) {
        return messages.get(problem.key(), problem.arguments().toArray());
    }

    /** The commands by which an administrator takes files back that others could change. */
    public List<String> repairs(Policy policy) {
        return policy.faults().stream()
                .flatMap(PolicyFault::repairs)
                .distinct()
                .map(command -> messages.get("policy.repair", command))
                .toList();
    }

    /** Whose account the organisation's is. */
    public List<String> company(Policy policy) {
        var lines = new ArrayList<String>();
        policy.company()
                .flatMap(Company::name)
                .map(name -> messages.get("policy.says.companyName", name))
                .ifPresent(lines::add);
        policy.company()
                .map(Company::domains)
                .filter(domains -> !domains.isEmpty())
                .map(domains -> messages.get(
                        "policy.says.companyDomains",
                        messages.list(domains.stream().map(DomainName::unicode))))
                .ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /** That the file is wrong, where, and what that means for now; nothing where all is well. */
    public List<String> faults(Policy policy) {
        if (policy.faults().isEmpty()) return List.of();
        var lines = new ArrayList<String>();
        lines.add(messages.get("policy.faulty", name(policy.file())));
        policy.faults().forEach(fault -> lines.add(of(fault)));
        return List.copyOf(lines);
    }

    /** Why no account with this address can be set up. */
    public String refusal(EmailAddress address, Policy policy) {
        return messages.get(refusalKey(policy), address.domain().unicode(), allowed(policy));
    }

    /** The key of that sentence, to be filled in with the address's domain and those that are allowed. */
    public static String refusalKey(Policy policy) {
        return allowed(policy).isEmpty() ? "policy.domain.none" : "policy.domain";
    }

    public static String allowed(Policy policy) {
        return list(policy.allowedDomains().orElse(List.of()));
    }

    /** What holds, a sentence each. */
    public List<String> says(Policy policy) {
        var lines = new ArrayList<String>();
        policy.company().ifPresent(company -> lines.add(messages.get("policy.says.company", name(company.profile()))));
        policy.allowedDomains()
                .map(allowed -> allowed.isEmpty()
                        ? messages.get("policy.says.noDomain")
                        : messages.get("policy.says.domains", list(allowed)))
                .ifPresent(lines::add);
        policy.allowedHosts()
                .map(allowed -> allowed.isEmpty()
                        ? messages.get("policy.says.noHost")
                        : messages.get("policy.says.hosts", list(allowed)))
                .ifPresent(lines::add);
        if (!policy.onlineLookups()) lines.add(messages.get("policy.says.lookups"));
        if (!policy.plaintext()) lines.add(messages.get("policy.says.plaintext"));
        if (!policy.secondLogOn()) lines.add(messages.get("policy.says.secondLogOn"));
        policy.exportFormats()
                .map(formats -> formats.isEmpty()
                        ? messages.get("policy.says.noFormat")
                        : messages.get("policy.says.formats", list(formats)))
                .ifPresent(lines::add);
        policy.helpDesk().in(messages.locale()).ifPresent(words -> lines.add(messages.get("advice.helpDesk", words)));
        var pages = policy.helpDesk();
        pages.page().ifPresent(page -> lines.add(messages.get("policy.says.helpDeskPage", page.toString())));
        pages.mail().ifPresent(mail -> lines.add(messages.get("policy.says.helpDeskMail", mail.toString())));
        pages.passwordPage().ifPresent(page -> lines.add(messages.get("policy.says.passwordPage", page.toString())));
        policy.providers().ifPresent(folder -> lines.add(messages.get("policy.says.providers", name(folder))));
        policy.caFile().ifPresent(file -> lines.add(messages.get("policy.says.caFile", name(file))));
        policy.oauthClients().ifPresent(file -> lines.add(messages.get("policy.says.oauthClients", name(file))));
        if (!policy.otherTrust()) lines.add(messages.get("policy.says.option", "--ca-file"));
        if (!policy.otherClients()) lines.add(messages.get("policy.says.option", "--oauth-clients"));
        return List.copyOf(lines);
    }

    private static String name(Optional<Path> file) {
        return file.map(Path::toString).orElse("");
    }

    private static String name(Path file) {
        return file.toString();
    }

    private static String list(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
