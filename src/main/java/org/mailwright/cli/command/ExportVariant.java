package org.mailwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.InputLines;
import org.mailwright.export.Exporter;
import org.mailwright.export.client.AppleAudience;
import org.mailwright.export.client.AppleExporter;
import org.mailwright.export.client.EvolutionExporter;
import org.mailwright.export.client.ProfileSigner;
import org.mailwright.export.client.SigningKeyFile;
import org.mailwright.export.server.LdapDirectory;
import org.mailwright.export.server.ThunderbirdCfgExporter;
import org.mailwright.model.Secret;

/** The variant of a format that options ask for: for everybody, for a device management, signed. */
final class ExportVariant {

    private static final List<String> OPTIONS = List.of("--for-everyone", "--mdm", "--sign", "--ldap");

    private final CommandContext context;

    ExportVariant(CommandContext context) {
        this.context = context;
    }

    Exporter of(Exporter exporter) throws CommandException {
        return switch (exporter) {
            case AppleExporter _ -> apple(exporter);
            case ThunderbirdCfgExporter _ -> thunderbird(exporter);
            case EvolutionExporter _ -> evolution(exporter);
            default -> {
                only(exporter, List.of());
                yield exporter;
            }
        };
    }

    private Exporter apple(Exporter plain) throws CommandException {
        only(plain, List.of("--for-everyone", "--mdm", "--sign"));
        var mdm = context.options().text("--mdm");
        boolean everyone = context.options().has("--for-everyone");
        if (mdm.isPresent() && (everyone || context.options().has("--sign")))
            throw CommandException.invalid("cli.export.mdm-alone");
        var signer = signer();
        if (mdm.isPresent()) return new AppleExporter(context.messages(), managed(mdm.get()), signer);
        var audience = everyone ? new AppleAudience.Everyone() : new AppleAudience.Person();
        return new AppleExporter(context.messages(), audience, signer);
    }

    private Exporter thunderbird(Exporter plain) throws CommandException {
        only(plain, List.of("--for-everyone", "--ldap"));
        var url = context.options().text("--ldap");
        if (url.isPresent()) {
            var directory = LdapDirectory.parse(url.get())
                    .orElseThrow(() -> CommandException.invalid("cli.export.bad-ldap", url.get()));
            return ThunderbirdCfgExporter.forEveryone(Optional.of(directory));
        }
        return context.options().has("--for-everyone") ? ThunderbirdCfgExporter.forEveryone(Optional.empty()) : plain;
    }

    private Exporter evolution(Exporter plain) throws CommandException {
        only(plain, List.of("--for-everyone"));
        return context.options().has("--for-everyone") ? EvolutionExporter.forEveryone() : plain;
    }

    private void only(Exporter exporter, List<String> known) throws CommandException {
        for (var option : OPTIONS) {
            if (context.options().has(option) && !known.contains(option)) {
                throw CommandException.invalid("cli.export.not-for-format", option, exporter.id());
            }
        }
    }

    /** A management by its name, or its variables: {@code address=…,name=…,login=…}. */
    private static AppleAudience.Managed managed(String text) throws CommandException {
        var known = AppleAudience.Management.parse(text);
        if (known.isPresent()) return known.get().variables();
        var variables = new HashMap<String, String>();
        for (var part : text.split(",")) {
            int equals = part.indexOf('=');
            if (equals > 0)
                variables.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
        }
        var address = Optional.ofNullable(variables.get("address"));
        var login = Optional.ofNullable(variables.get("login"));
        if (address.isEmpty() || login.isEmpty()) {
            throw CommandException.invalid(
                    "cli.export.bad-mdm",
                    text,
                    Arrays.stream(AppleAudience.Management.values())
                            .map(AppleAudience.Management::code)
                            .collect(Collectors.joining(", ")));
        }
        return new AppleAudience.Managed(address.get(), Optional.ofNullable(variables.get("name")), login.get());
    }

    /** The signer that {@code --sign} names. */
    Optional<ProfileSigner> signer() throws CommandException {
        var path = context.path("--sign");
        if (path.isEmpty()) return Optional.empty();
        var file = content(path.get());
        var passphrase = context.options().has("--password-stdin")
                ? new InputLines(context.in()).secret()
                : Optional.<Secret>empty();
        return switch (SigningKeyFile.read(file, passphrase, Clock.systemUTC().instant())) {
            case SigningKeyFile.Reading.Ready(var signer) -> Optional.of(signer);
            case SigningKeyFile.Reading.Refused(var problem) ->
                throw CommandException.invalid(
                        "cli.export.sign." + problem.code(), path.get().toString());
        };
    }

    private static byte[] content(Path path) throws CommandException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(SigningKeyFile.MAX_SIZE);
        } catch (IOException e) {
            throw CommandException.trouble("cli.export.sign.unreadable", path.toString());
        }
    }
}
