package org.mailwright.cli.view;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.Server;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.DomainName;

/** Prints a provider of the catalog, in words or as JSON, with the placeholders in its servers unfilled. */
public final class ProviderView {

    private ProviderView() {}

    public static void print(Provider provider, CommandContext context) throws CommandException {
        if (context.json()) {
            context.out().json(json -> write(json, provider));
            return;
        }
        context.out().line(provider.displayName() + " (" + provider.id() + ")");
        for (var server : provider.incoming()) context.out().line(line(server, context));
        for (var server : provider.outgoing()) context.out().line(line(server, context));
        new DetectionText(context).print(provider.hints());
    }

    private static String line(Server server, CommandContext context) {
        return "  %-8s %-5s %-40s %-9s %s"
                .formatted(
                        context.say("cli.side." + server.protocol().side().code()),
                        server.protocol().name(),
                        server.host() + ":" + server.port(),
                        context.wording().of(server.encryption()),
                        String.join(", ", server.usernames()));
    }

    private static void write(JsonWriter json, Provider provider) throws IOException {
        json.name("id").value(provider.id());
        json.name("name").value(provider.displayName());
        json.name("status")
                .value(provider.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        names(json.name("domains"), provider.match().domains());
        names(json.name("mxSuffixes"), provider.match().mxSuffixes());
        servers(json.name("incoming"), provider.incoming());
        servers(json.name("outgoing"), provider.outgoing());
        json.name("hints").beginArray();
        for (var hint : provider.hints()) {
            json.beginObject();
            json.name("code").value(hint.code().name());
            AccountJson.text(json.name("url"), hint.url().map(URI::toString));
            json.endObject();
        }
        json.endArray();
    }

    private static void names(JsonWriter json, List<DomainName> names) throws IOException {
        AccountJson.words(json, names.stream().map(DomainName::ascii).toList());
    }

    private static void servers(JsonWriter json, List<Server> servers) throws IOException {
        json.beginArray();
        for (var server : servers) {
            json.beginObject();
            json.name("protocol").value(server.protocol().code());
            json.name("host").value(server.host());
            json.name("port").value(server.port());
            json.name("encryption").value(server.encryption().code());
            AccountJson.words(
                    json.name("auth"),
                    server.auth().stream().map(AuthMethod::code).toList());
            AccountJson.words(json.name("username"), server.usernames());
            json.endObject();
        }
        json.endArray();
    }
}
