package org.mailwright.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mailwright.catalog.Fault;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Endpoint;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;
import org.mailwright.text.Wording;

/** One run of a command, with all that it needs. */
record Call(Options options, Tools tools, Output out, InputStream in, Messages messages) {

    private static final int DNS_PORT = 53;

    Wording wording() {
        return new Wording(messages, tools.policy().helpDesk());
    }

    LocalDate today() {
        return LocalDate.ofInstant(tools.clock().instant(), ZoneOffset.UTC);
    }

    boolean json() {
        return options.has("--json");
    }

    boolean verbose() {
        return options.has("--verbose");
    }

    String say(String key, Object... values) {
        return messages.get(key, values);
    }

    void warn(String key, Object... values) {
        out.remark(say(key, values));
    }

    /** Tells of a provider file that was skipped. */
    void warn(Fault fault) {
        warn(
                "cli.catalog.fault",
                fault.file(),
                Integer.toString(fault.line()),
                say(fault.key(), fault.arguments().toArray()));
    }

    /** Stops where the organisation does not let an address be set up. */
    void admit(EmailAddress address) throws Stop {
        var policy = tools.policy();
        if (!policy.allows(address.domain())) {
            throw Stop.invalid(PolicyWords.refusalKey(policy), address.domain().unicode(), PolicyWords.allowed(policy));
        }
    }

    /** Ends the JSON of a failure with whom to turn to, where the organisation says so. */
    void helpDesk(JsonWriter json) throws IOException {
        var words = tools.policy().helpDesk();
        if (words.isPresent()) json.name("helpDesk").value(words.get());
    }

    NetworkOptions network() throws Stop {
        var dns = options.text("--dns");
        return new NetworkOptions(
                dns.isPresent() ? Optional.of(nameServer(dns.get())) : Optional.empty(),
                path("--ca-file"),
                path("--catalog"),
                !options.has("--no-ispdb"),
                !options.has("--hide-address"));
    }

    Optional<Path> path(String option) throws Stop {
        var text = options.text(option);
        return text.isPresent() ? Optional.of(path(option, text.get())) : Optional.empty();
    }

    static Path path(String what, String text) throws Stop {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Stop.invalid("cli.bad-path", what, text);
        }
    }

    private static Endpoint nameServer(String text) throws Stop {
        var bare = Endpoint.parseHost(text);
        if (bare.isPresent()) return new Endpoint(bare.get(), DNS_PORT);
        int colon = text.lastIndexOf(':');
        var host = colon < 0 ? Optional.<String>empty() : Endpoint.parseHost(text.substring(0, colon));
        var port = Endpoint.parsePort(text.substring(colon + 1));
        if (host.isEmpty() || port.isEmpty()) throw Stop.invalid("cli.bad-dns", text);
        return new Endpoint(host.get(), port.get());
    }
}
