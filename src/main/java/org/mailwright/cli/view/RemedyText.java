package org.mailwright.cli.view;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.remedy.Remedy;

/** Prints the remedies of a check in words, with the option that carries each out. */
final class RemedyText {

    private final CommandContext context;

    RemedyText(CommandContext context) {
        this.context = context;
    }

    void print(List<Remedy> remedies) throws CommandException {
        for (var remedy : remedies) {
            var words = words(remedy);
            if (words.isPresent()) context.out().line("  - " + words.get());
        }
    }

    /** Empty for what the report says elsewhere: the suggestion, the pages and the help desk have lines of their own. */
    private Optional<String> words(Remedy remedy) {
        return switch (remedy) {
            case Remedy.UseServer _, Remedy.OpenPage _, Remedy.CallHelpDesk _ -> Optional.empty();
            case Remedy.EnterPassword() -> Optional.of(context.say("cli.remedy.password"));
            case Remedy.CreateAppPassword(var page) ->
                Optional.of(page.map(url -> context.say("cli.remedy.app-password.page", url.toString()))
                        .orElseGet(() -> context.say("cli.remedy.app-password")));
            case Remedy.SignInInBrowser _ -> Optional.of(context.say("cli.remedy.browser"));
            case Remedy.WaitAndRetry(var pause) -> Optional.of(wait(pause));
            case Remedy.TestAgain() -> Optional.of(context.say("cli.remedy.again"));
            case Remedy.AllowPlaintext() -> Optional.of(context.say("cli.remedy.plaintext"));
            case Remedy.AllowServers() -> Optional.of(context.say("cli.remedy.servers"));
            case Remedy.ChangeSettings() -> Optional.of(context.say("cli.remedy.settings"));
            case Remedy.CopyReport() -> Optional.of(context.say("cli.remedy.report"));
        };
    }

    private String wait(Optional<Duration> pause) {
        return pause.map(time -> context.say("cli.remedy.wait.greylisted", Long.toString(time.toSeconds())))
                .orElseGet(() -> context.say("cli.remedy.wait"));
    }
}
