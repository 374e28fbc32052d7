package org.mailwright.cli.view;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.Server;
import org.mailwright.catalog.Verified;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Codes;
import org.mailwright.model.DomainName;
import org.mailwright.report.JsonParts;

/** Prints a provider of the catalog, in words or as JSON, with the placeholders in its servers unfilled. */
public final class ProviderView {

    private ProviderView() {}

    /**
     * Prints a provider in words or as JSON.
     *
     * @param verified what the provider, or the domain that was asked about, rests on
     */
    public static void print(Provider provider, Verified verified, CommandContext context) throws CommandException {
        if (context.json()) {
            context.out().json(json -> write(json, provider, verified, context.today()));
            return;
        }
        context.out().line(provider.displayName() + " (" + provider.id() + ")");
        context.out().line("  " + source(verified, context));
        for (var server : provider.incoming()) context.out().line(line(server, context));
        for (var server : provider.outgoing()) context.out().line(line(server, context));
        new DetectionText(context).print(provider.hintsOn(context.today()));
    }

    private static String source(Verified verified, CommandContext context) {
        var basis = context.say("cli.catalog.basis." + Codes.of(verified.basis()));
        boolean doubtful = verified.doubt(context.today()).isPresent();
        return verified.on()
                .map(on -> context.say(
                        doubtful ? "cli.catalog.source.old" : "cli.catalog.source.dated",
                        basis,
                        Integer.toString(on.getYear())))
                .orElse(doubtful ? context.say("cli.catalog.source.unconfirmed", basis) : basis);
    }

    private static String line(Server server, CommandContext context) {
        return ServerLine.of(
                context,
                server.protocol().side(),
                server.protocol().name(),
                server.host() + ":" + server.port(),
                context.wording().of(server.encryption()),
                String.join(", ", server.usernames()));
    }

    private static void write(JsonWriter json, Provider provider, Verified verified, LocalDate today)
            throws IOException {
        json.name("id").value(provider.id());
        json.name("name").value(provider.displayName());
        json.name("status").value(Codes.of(provider.status()));
        names(json.name("domains"), provider.match().domains());
        names(json.name("mxSuffixes"), provider.match().mxSuffixes());
        servers(json.name("incoming"), provider.incoming());
        servers(json.name("outgoing"), provider.outgoing());
        json.name("hints").beginArray();
        for (var hint : provider.hintsOn(today)) {
            json.beginObject();
            json.name("code").value(hint.code().name());
            JsonParts.text(json.name("url"), hint.url().map(URI::toString));
            json.endObject();
        }
        json.endArray();
        source(json, verified, today);
    }

    private static void source(JsonWriter json, Verified verified, LocalDate today) throws IOException {
        json.name("verified").beginObject();
        JsonParts.text(json.name("on"), verified.on().map(LocalDate::toString));
        json.name("basis").value(Codes.of(verified.basis()));
        JsonParts.text(json.name("url"), verified.url().map(URI::toString));
        json.name("confidence").value(Codes.of(verified.confidence()));
        var doubt = verified.doubt(today);
        if (doubt.isPresent()) AccountJson.doubt(json, doubt.get());
        json.endObject();
    }

    private static void names(JsonWriter json, List<DomainName> names) throws IOException {
        JsonParts.words(json, names.stream().map(DomainName::ascii).toList());
    }

    private static void servers(JsonWriter json, List<Server> servers) throws IOException {
        json.beginArray();
        for (var server : servers) {
            json.beginObject();
            json.name("protocol").value(server.protocol().code());
            json.name("host").value(server.host());
            json.name("port").value(server.port());
            json.name("encryption").value(server.encryption().code());
            JsonParts.words(
                    json.name("auth"),
                    server.auth().stream().map(AuthMethod::code).toList());
            JsonParts.words(json.name("username"), server.usernames());
            json.endObject();
        }
        json.endArray();
    }
}
