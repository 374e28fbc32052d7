package org.mailwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.cli.Terminal;
import org.mailwright.cli.command.Commands;
import org.mailwright.file.FileTrust;
import org.mailwright.policy.Policy;
import org.mailwright.practice.PracticeServer;
import org.mailwright.text.Language;
import org.mailwright.text.Messages;
import org.mailwright.ui.LineBreaks;
import org.mailwright.ui.MailwrightApp;

/** Builds the terminal or the window, whichever was asked for. */
public final class Wiring {

    private Wiring() {}

    /**
     * The terminal, with all its commands.
     *
     * @param trust says which files of the machine to believe
     */
    public static Terminal terminal(Policy policy, FileTrust trust) {
        return Terminal.ofSystem(Commands.ALL, new TerminalServices(policy, trust));
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @param trust says which files of the machine to believe
     * @return the exit code
     */
    public static int window(WindowArguments arguments, Policy policy, FileTrust trust) {
        var settings = DisplayFile.ofPerson();
        var language = language(arguments, settings);
        LineBreaks.keepNames(language);
        Locale.setDefault(language); // for JavaFX's own words, and for the system's choice of glyphs
        var messages = Messages.in(language);
        arguments
                .language()
                .filter(typed -> Language.typed(typed).isEmpty())
                .ifPresent(typed ->
                        System.err.println(messages.get("cli.lang.unknown", Language.quoted(typed), Language.tags())));
        try (var practice = arguments.practice()
                ? new PracticeSession(Optional.of(PracticeServer.start()))
                : PracticeSession.NONE) {
            practice.server().ifPresent(server -> announce(server, messages));
            MailwrightApp.open(
                    WindowWiring.of(language, settings, arguments.profile(), practice.server(), policy, trust));
            return 0;
        } catch (IOException e) {
            System.err.println(messages.get("practice.no-server"));
            return 4;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 4;
        } catch (UnsupportedOperationException e) {
            System.err.println(messages.get("app.no-display"));
            return 4;
        }
    }

    /** The typed language, else the one chosen in the window, else the system's with its country. */
    private static Locale language(WindowArguments arguments, Optional<Path> settings) {
        var system = Locale.getDefault(Locale.Category.DISPLAY);
        var typed = arguments.language();
        if (typed.isPresent())
            return Language.typed(typed.get()).map(Language::locale).orElse(Locale.ENGLISH);
        var kept = new DisplayFile(settings, _ -> {
            throw new IllegalStateException("only read");
        });
        return kept.read()
                .language()
                .map(Locale::forLanguageTag)
                .orElseGet(() -> Language.of(system).isPresent() ? system : Locale.ENGLISH);
    }

    /** Prints the practice account, so that other mail programs can be tried against it. */
    private static void announce(PracticeServer server, Messages messages) {
        System.out.println(messages.get("practice.account", server.address().toString(), server.password()));
    }
}
