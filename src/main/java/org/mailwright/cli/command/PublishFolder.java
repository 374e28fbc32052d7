package org.mailwright.cli.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.ExitCode;
import org.mailwright.cli.account.AccountTarget;
import org.mailwright.export.ExportWords;
import org.mailwright.export.ExportedFiles;
import org.mailwright.export.Limit;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Placeholders;
import org.mailwright.profile.Profile;
import org.mailwright.publish.Publication;
import org.mailwright.publish.PublishPlan;
import org.mailwright.publish.Publisher;
import org.mailwright.report.JsonParts;
import org.mailwright.text.Language;
import org.mailwright.text.Messages;

/** Writes the folders that domains publish: all of them or none. */
final class PublishFolder {

    private final CommandContext context;

    PublishFolder(CommandContext context) {
        this.context = context;
    }

    int run() throws CommandException {
        if (context.options().words().isEmpty()) throw CommandException.invalid("cli.publish.no-profile");
        var out = CommandContext.path("--out", context.options().text("--out").orElseThrow());
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw CommandException.invalid("cli.export.not-folder", out.toString());
        }
        return switch (new Publisher(plan(out)).publish(publications())) {
            case Publisher.Result.Refused(var domain, var reasons) ->
                throw CommandException.invalid("cli.publish.refused", domain.unicode(), words(reasons));
            case Publisher.Result.Twice(var domain) ->
                throw CommandException.invalid("cli.publish.twice", domain.unicode());
            case Publisher.Result.Ready ready -> written(ready, out);
        };
    }

    private int written(Publisher.Result.Ready ready, Path out) throws CommandException {
        try {
            var places = ExportedFiles.writeInto(out, ready.files());
            if (context.json()) {
                for (var domain : ready.left().keySet()) {
                    context.out().json(json -> {
                        json.name("domain").value(domain.ascii());
                        json.name("folder").value(out.resolve(domain.ascii()).toString());
                        JsonParts.words(json.name("files"), names(places, out.resolve(domain.ascii())));
                        json.name("left").beginObject();
                        for (var format : left(ready, domain).entrySet()) {
                            JsonParts.words(
                                    json.name(format.getKey()),
                                    format.getValue().stream().map(Limit::code).toList());
                        }
                        json.endObject();
                    });
                }
            } else {
                for (var domain : ready.left().keySet()) {
                    context.out()
                            .line(context.say(
                                    "cli.publish.written",
                                    domain.unicode(),
                                    out.resolve(domain.ascii()).toString()));
                    for (var format : left(ready, domain).entrySet()) {
                        var name = context.say("export." + format.getKey() + ".name");
                        context.out().line("  " + context.say("cli.publish.left", name, words(format.getValue())));
                    }
                }
                context.out()
                        .line(context.say(
                                "cli.publish.readme", out.resolve("README.md").toString()));
            }
            return ExitCode.FINE;
        } catch (IOException e) {
            throw CommandException.trouble("cli.export.cannot-save", out.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, List<Limit>> left(Publisher.Result.Ready ready, DomainName domain) {
        return ready.left().getOrDefault(domain, Map.of());
    }

    private static List<String> names(List<Path> places, Path folder) {
        return places.stream()
                .filter(place -> place.startsWith(folder))
                .map(place -> folder.relativize(place).toString().replace(File.separatorChar, '/'))
                .toList();
    }

    private String words(List<Limit> limits) {
        return String.join("; ", limits.stream().map(context.wording()::of).toList());
    }

    /** Each profile for its own domain, or for each that {@code --domain} names. */
    private List<Publication> publications() throws CommandException {
        var domains = new ArrayList<DomainName>();
        var typed = context.options().text("--domain");
        for (var word : typed.map(text -> List.of(text.split(","))).orElse(List.of())) {
            domains.add(DomainCommand.domain(word));
        }
        var publications = new ArrayList<Publication>();
        for (var word : context.options().words()) {
            if (domains.isEmpty()) publications.add(Publication.of(held(word, Optional.empty())));
            for (var domain : domains) {
                publications.add(Publication.of(held(word, Optional.of(domain)), domain));
            }
        }
        for (var publication : publications)
            context.admit(publication.settings().address());
        return publications;
    }

    private AccountSettings held(String word, Optional<DomainName> domain) throws CommandException {
        return profile(word, domain).settings();
    }

    /** A profile file, a template of one filled in for everybody in the domain. */
    static Profile profile(String word, Optional<DomainName> domain) throws CommandException {
        var person = domain.map(name -> new Placeholders(EmailAddress.anybody(name), ""));
        return switch (AccountTarget.parse(word, person)) {
            case AccountTarget.Held(var profile) -> profile;
            case AccountTarget.Address(var address) ->
                throw CommandException.invalid("cli.publish.not-profile", address.display());
        };
    }

    private PublishPlan plan(Path out) throws CommandException {
        var root = context.options()
                .text("--root")
                .orElse(out.toAbsolutePath().normalize().toString())
                .replace('\\', '/');
        var bare = root.length() > 1 && root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        if (!PublishPlan.isRoot(bare)) throw CommandException.invalid("cli.publish.bad-root", root);
        var web = context.options().text("--web");
        return new PublishPlan(
                bare,
                web.isPresent() ? Optional.of(DomainCommand.domain(web.get())) : Optional.empty(),
                languages(),
                new ExportVariant(context).signer());
    }

    private List<ExportWords> languages() throws CommandException {
        var typed = context.options().text("--languages");
        if (typed.isEmpty()) {
            var own = context.messages().locale();
            return Messages.LANGUAGES.stream()
                    .sorted((one, other) -> Boolean.compare(other.equals(own), one.equals(own)))
                    .<ExportWords>map(Messages::in)
                    .toList();
        }
        var wanted = new LinkedHashSet<Locale>();
        for (var tag : typed.get().split(",")) {
            wanted.add(Language.typed(tag)
                    .map(Language::locale)
                    .orElseThrow(() -> CommandException.invalid(
                            "cli.publish.bad-language", Language.quoted(tag), Language.tags())));
        }
        return wanted.stream().<ExportWords>map(Messages::in).toList();
    }
}
