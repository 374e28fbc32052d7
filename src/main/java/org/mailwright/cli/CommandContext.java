package org.mailwright.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.Problem;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import org.mailwright.policy.DomainRule;
import org.mailwright.report.JsonParts;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;
import org.mailwright.text.Wording;

/** What one run of a command works with. */
public record CommandContext(Options options, CommandServices services, Output out, InputStream in, Messages messages) {

    private static final int DNS_PORT = 53;

    public Wording wording() {
        return new Wording(messages, services.policy());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(services.clock().instant(), ZoneOffset.UTC);
    }

    public boolean json() {
        return options.has("--json");
    }

    public boolean verbose() {
        return options.has("--verbose");
    }

    /** The same call, for words about a failure that must not get into the file that is its result. */
    public CommandContext withResultsAsRemarks() {
        return new CommandContext(options, services, out.asRemarks(), in, messages);
    }

    public String say(String key, Object... values) {
        return messages.get(key, values);
    }

    public void warn(String key, Object... values) {
        out.remark(say(key, values));
    }

    /** Reports a provider file that was skipped. */
    public void warn(Problem fault) {
        out.remark(wording().of(fault));
    }

    /** Throws if the policy does not allow accounts of the address's domain. */
    public void admit(EmailAddress address) throws CommandException {
        var policy = services.policy();
        if (!policy.allows(address.domain())) {
            throw CommandException.notAllowed(
                    PolicyWords.refusalKey(policy), address.domain().unicode(), PolicyWords.allowed(policy));
        }
    }

    /** Adds to a refused address's JSON object which domains would do. */
    public void allowedDomains(JsonWriter json) throws IOException {
        JsonParts.words(
                json.name("allowedDomains"),
                services.policy().allowedDomains().orElse(List.of()).stream()
                        .map(DomainRule::ascii)
                        .toList());
    }

    /** Adds the policy's help desk to a failure's JSON object, if there is one. */
    public void helpDesk(JsonWriter json) throws IOException {
        var desk = services.policy().helpDesk();
        var words = desk.in(messages.locale());
        if (words.isPresent()) json.name("helpDesk").value(words.get());
        if (desk.page().isPresent())
            json.name("helpDeskPage").value(desk.page().get().toString());
        if (desk.mail().isPresent())
            json.name("helpDeskMail").value(desk.mail().get().toString());
    }

    public NetworkOptions network() throws CommandException {
        var dns = options.text("--dns");
        return new NetworkOptions(
                dns.isPresent() ? Optional.of(nameServer(dns.get())) : Optional.empty(),
                authorities(),
                catalogFolder(),
                !options.has("--no-ispdb"),
                !options.has("--hide-address"));
    }

    private Optional<Path> authorities() throws CommandException {
        var file = path("--ca-file");
        if (file.isPresent() && !services.policy().otherTrust()) {
            throw CommandException.invalid("policy.option", "--ca-file");
        }
        return file;
    }

    /** A folder that is not there would be passed over without a word. */
    private Optional<Path> catalogFolder() throws CommandException {
        var folder = path("--catalog");
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw CommandException.trouble("cli.catalog.missing", folder.get().toString());
        }
        return folder;
    }

    public Optional<Path> path(String option) throws CommandException {
        var text = options.text(option);
        return text.isPresent() ? Optional.of(path(option, text.get())) : Optional.empty();
    }

    public static Path path(String what, String text) throws CommandException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw CommandException.invalid("cli.bad-path", what, text);
        }
    }

    private static Endpoint nameServer(String text) throws CommandException {
        var bare = Endpoint.parseHost(text);
        if (bare.isPresent()) return new Endpoint(bare.get(), DNS_PORT);
        int colon = text.lastIndexOf(':');
        var host = colon < 0 ? Optional.<String>empty() : Endpoint.parseHost(text.substring(0, colon));
        var port = Endpoint.parsePort(text.substring(colon + 1));
        if (host.isEmpty() || port.isEmpty()) throw CommandException.invalid("cli.bad-dns", text);
        return new Endpoint(host.get(), port.get());
    }
}
