package org.mailwright.cli.command;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mailwright.cli.Command;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.CommandHelp;
import org.mailwright.cli.ExitCode;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.policy.Company;
import org.mailwright.policy.DomainRule;
import org.mailwright.policy.Policy;
import org.mailwright.policy.PolicyProblem;
import org.mailwright.report.JsonParts;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;
import picocli.CommandLine.Model.CommandSpec;

/** Shows the policy of this computer, or what a draft of one would mean. */
final class PolicyCommand implements Command {

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return CommandHelp.of(messages, name(), "[FILE] [OPTIONS]")
                .optionalWord("FILE")
                .withCommonOptions();
    }

    @Override
    public int run(CommandContext context) throws CommandException {
        var policy = policy(context);
        boolean draft = !context.options().words().isEmpty();
        var problems = context.services().problems(policy, draft);
        var words = new PolicyWords(context.messages());
        if (context.json()) context.out().json(json -> write(json, policy, problems, context.messages()));
        else new PolicyAnswer(context, words).print(policy, problems, draft);
        return policy.faults().isEmpty() && problems.isEmpty() ? ExitCode.FINE : ExitCode.CHECK_FAILED;
    }

    @Override
    public boolean tellsPolicyFaults() {
        return true;
    }

    private static Policy policy(CommandContext context) throws CommandException {
        var draft = context.options().words();
        if (draft.isEmpty()) return context.services().policy();
        var file = CommandContext.path("FILE", draft.getFirst());
        if (!Files.isRegularFile(file)) throw CommandException.trouble("policy.no-draft", file.toString());
        return context.services().draft(file);
    }

    private static void write(JsonWriter json, Policy policy, List<PolicyProblem> problems, Messages messages)
            throws IOException {
        var words = new PolicyWords(messages);
        JsonParts.text(json.name("file"), policy.file().map(Path::toString));
        json.name("faults").beginArray();
        for (var fault : policy.faults()) {
            json.beginObject();
            json.name("line").value(fault.line());
            json.name("field").value(fault.field());
            json.name("code").value(fault.flaw().code());
            json.name("message").value(words.flaw(fault));
            json.endObject();
        }
        json.endArray();
        JsonParts.text(json.name("providers"), policy.providers().map(Path::toString));
        JsonParts.text(
                json.name("companyProfile"),
                policy.company().map(Company::profile).map(Path::toString));
        JsonParts.text(json.name("companyName"), policy.company().flatMap(Company::name));
        JsonParts.words(
                json.name("companyDomains"),
                policy.company().map(Company::domains).orElse(List.of()).stream()
                        .map(DomainName::ascii)
                        .toList());
        rules(json.name("allowedDomains"), policy.allowedDomains());
        json.name("onlineLookups").value(policy.onlineLookups());
        json.name("plaintext").value(policy.plaintext());
        words(json.name("exportFormats"), policy.exportFormats());
        JsonParts.text(json.name("helpDesk"), policy.helpDesk().in(messages.locale()));
        JsonParts.text(json.name("caFile"), policy.caFile().map(Path::toString));
        JsonParts.text(json.name("oauthClients"), policy.oauthClients().map(Path::toString));
        json.name("secondLogOn").value(policy.secondLogOn());
        json.name("helpDeskWords").beginObject();
        for (var said : policy.helpDesk().words().entrySet()) {
            json.name(said.getKey().isEmpty() ? "*" : said.getKey()).value(said.getValue());
        }
        json.endObject();
        JsonParts.text(json.name("helpDeskPage"), policy.helpDesk().page().map(URI::toString));
        JsonParts.text(
                json.name("passwordPage"), policy.helpDesk().passwordPage().map(URI::toString));
        JsonParts.text(json.name("helpDeskMail"), policy.helpDesk().mail().map(EmailAddress::toString));
        rules(json.name("allowedHosts"), policy.allowedHosts());
        json.name("otherCaFiles").value(policy.otherTrust());
        json.name("otherOauthClients").value(policy.otherClients());
        json.name("problems").beginArray();
        for (var problem : problems) {
            json.beginObject();
            json.name("file").value(problem.file().toString());
            json.name("line").value(problem.line());
            json.name("field").value(problem.field());
            json.name("code").value(problem.kind().code());
            json.name("message").value(words.sentence(problem));
            json.endObject();
        }
        json.endArray();
    }

    private static void rules(JsonWriter json, Optional<List<DomainRule>> rules) throws IOException {
        words(json, rules.map(all -> all.stream().map(DomainRule::ascii).toList()));
    }

    /** Writes null for no list, which is not the same as an empty one. */
    private static void words(JsonWriter json, Optional<List<String>> words) throws IOException {
        if (words.isPresent()) JsonParts.words(json, words.get());
        else json.nullValue();
    }
}
