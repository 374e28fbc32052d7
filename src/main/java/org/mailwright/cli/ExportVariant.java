package org.mailwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private final CommandContext call;

    ExportVariant(CommandContext call) {
        this.call = call;
    }

    Exporter of(Exporter exporter) throws Stop {
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

    private Exporter apple(Exporter plain) throws Stop {
        only(plain, List.of("--for-everyone", "--mdm", "--sign"));
        var mdm = call.options().text("--mdm");
        boolean everyone = call.options().has("--for-everyone");
        if (mdm.isPresent() && (everyone || call.options().has("--sign"))) throw Stop.invalid("cli.export.mdm-alone");
        var signer = signer();
        if (mdm.isPresent()) return new AppleExporter(call.messages(), managed(mdm.get()), signer);
        var audience = everyone ? new AppleAudience.Everyone() : new AppleAudience.Person();
        return new AppleExporter(call.messages(), audience, signer);
    }

    private Exporter thunderbird(Exporter plain) throws Stop {
        only(plain, List.of("--for-everyone", "--ldap"));
        var url = call.options().text("--ldap");
        if (url.isPresent()) {
            var directory =
                    LdapDirectory.parse(url.get()).orElseThrow(() -> Stop.invalid("cli.export.bad-ldap", url.get()));
            return ThunderbirdCfgExporter.forEveryone(Optional.of(directory));
        }
        return call.options().has("--for-everyone") ? ThunderbirdCfgExporter.forEveryone(Optional.empty()) : plain;
    }

    private Exporter evolution(Exporter plain) throws Stop {
        only(plain, List.of("--for-everyone"));
        return call.options().has("--for-everyone") ? EvolutionExporter.forEveryone() : plain;
    }

    private void only(Exporter exporter, List<String> known) throws Stop {
        for (var option : OPTIONS) {
            if (call.options().has(option) && !known.contains(option)) {
                throw Stop.invalid("cli.export.not-for-format", option, exporter.id());
            }
        }
    }

    /** A management by its name, or its variables: {@code address=…,name=…,login=…}. */
    private static AppleAudience.Managed managed(String text) throws Stop {
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
            throw Stop.invalid(
                    "cli.export.bad-mdm",
                    text,
                    Arrays.stream(AppleAudience.Management.values())
                            .map(AppleAudience.Management::code)
                            .collect(Collectors.joining(", ")));
        }
        return new AppleAudience.Managed(address.get(), Optional.ofNullable(variables.get("name")), login.get());
    }

    private Optional<ProfileSigner> signer() throws Stop {
        var path = call.path("--sign");
        if (path.isEmpty()) return Optional.empty();
        var file = content(path.get());
        var passphrase =
                call.options().has("--password-stdin") ? new InputLines(call.in()).secret() : Optional.<Secret>empty();
        return switch (SigningKeyFile.read(file, passphrase, Clock.systemUTC().instant())) {
            case SigningKeyFile.Reading.Ready(var signer) -> Optional.of(signer);
            case SigningKeyFile.Reading.Refused(var problem) ->
                throw Stop.invalid(
                        "cli.export.sign." + problem.code(), path.get().toString());
        };
    }

    private static byte[] content(Path path) throws Stop {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(SigningKeyFile.MAX_SIZE);
        } catch (IOException e) {
            throw Stop.trouble("cli.export.sign.unreadable", path.toString());
        }
    }
}
