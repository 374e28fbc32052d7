package org.mailwright.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.mailwright.app.Formats;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.cli.command.Commands;
import org.mailwright.model.Stage;
import org.mailwright.text.Messages;

/** Writes completions and manuals from what the terminal says of itself. Only the build runs it. */
final class ShellFiles {

    private ShellFiles() {}

    /** Takes the folder of the manuals' templates, that to write to, the version and the day of the build. */
    public static void main(String[] args) throws IOException {
        writer().write(Path.of(args[0]), Path.of(args[1]), args[2], args[3].substring(0, "2026-01-01".length()));
    }

    static ShellWriter writer() {
        var vocabulary = new Vocabulary(
                Formats.ids(),
                ProviderCatalog.bundled().providers().stream().map(Provider::id).toList(),
                Stream.of(Stage.values()).map(Stage::code).toList(),
                Messages.LANGUAGES.stream().map(Locale::toLanguageTag).toList());
        return new ShellWriter(vocabulary, language -> Commands.ALL.described(Messages.in(language)));
    }
}
