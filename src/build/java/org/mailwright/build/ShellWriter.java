package org.mailwright.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.mailwright.text.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** Writes what a shell's user wants of the terminal's program: completions, and manuals in each language. */
public final class ShellWriter {

    private final Vocabulary vocabulary;
    private final Function<Locale, CommandSpec> program;

    /** @param program described in a language */
    public ShellWriter(Vocabulary vocabulary, Function<Locale, CommandSpec> program) {
        this.vocabulary = vocabulary;
        this.program = program;
    }

    /**
     * Writes all files.
     *
     * @param templates folder of the manuals
     * @param day of the build, such as 2026-11-23
     */
    public void write(Path templates, Path folder, String version, String day) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("mailwright.bash"), bash());
        Files.writeString(folder.resolve("_mailwright"), zsh());
        Files.writeString(folder.resolve("mailwright.fish"), fish());
        for (var language : Messages.LANGUAGES) {
            var name = language.equals(Locale.ENGLISH) ? "mailwright.1" : "mailwright." + language + ".1";
            if (!Files.exists(templates.resolve(name))) continue; // man falls back to English itself
            var template = Files.readString(templates.resolve(name));
            Files.writeString(folder.resolve(name), manual(template, language, version, day));
        }
    }

    String bash() {
        return BashCompletion.of(verbs(Locale.ENGLISH));
    }

    String zsh() {
        return ZshCompletion.of(verbs(Locale.ENGLISH));
    }

    String fish() {
        return FishCompletion.of(verbs(Locale.ENGLISH));
    }

    String manual(String template, Locale language, String version, String day) {
        var date = LocalDate.parse(day).format(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH));
        return ManPage.of(template, verbs(language), Map.of("VERSION", version, "DATE", date));
    }

    List<Verb> verbs(Locale language) {
        return Verb.of(program.apply(language), vocabulary);
    }
}
