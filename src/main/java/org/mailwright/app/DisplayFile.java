package org.mailwright.app;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mailwright.catalog.ProviderFolder;
import org.mailwright.catalog.ProviderFolders;
import org.mailwright.profile.WholeFile;
import org.mailwright.text.Language;
import org.mailwright.ui.page.Appearance;
import org.mailwright.ui.page.Display;
import org.mailwright.ui.page.DisplaySettings;
import org.mailwright.ui.page.WindowServices;

/** How a person wants to see the window, in a file of the person's own. What it says that makes no sense is passed over. */
final class DisplayFile implements DisplaySettings {

    private static final String NAME = "window.properties";
    private static final int LONGEST = 4096;
    private static final String LANGUAGE = "language";
    private static final String APPEARANCE = "appearance";
    private static final String TEXT_SIZE = "text-size";

    private final Optional<Path> file;
    private final Function<Locale, WindowServices> services;

    /**
     * Wishes in a file.
     *
     * @param file empty where nothing can be kept
     * @param services what the window works with in a language
     */
    DisplayFile(Optional<Path> file, Function<Locale, WindowServices> services) {
        this.file = file;
        this.services = services;
    }

    /** In the first of the person's own folders. */
    static Optional<Path> ofPerson() {
        return ProviderFolders.ofApplication().stream()
                .filter(folder -> folder.owner() == ProviderFolder.Owner.PERSON)
                .findFirst()
                .map(folder -> folder.path().resolve(NAME));
    }

    @Override
    public Display read() {
        var wanted = lines();
        return new Display(
                Optional.ofNullable(wanted.getProperty(LANGUAGE))
                        .flatMap(Language::typed)
                        .map(Language::tag),
                Stream.of(Appearance.values())
                        .filter(each -> each.code().equals(wanted.getProperty(APPEARANCE)))
                        .findFirst()
                        .orElse(Appearance.SYSTEM),
                Optional.ofNullable(wanted.getProperty(TEXT_SIZE))
                        .filter(size -> size.matches("[0-9]{1,3}"))
                        .map(Integer::valueOf));
    }

    private Properties lines() {
        var lines = new Properties();
        if (file.isEmpty()) return lines;
        try (var in = Files.newInputStream(file.get())) {
            lines.load(new StringReader(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) { // there is no file, or it is none of this kind
            return new Properties();
        }
        return lines;
    }

    @Override
    public synchronized void keep(Display wanted) {
        if (file.isEmpty()) return;
        var text = new StringBuilder();
        wanted.language().ifPresent(tag -> line(text, LANGUAGE, tag));
        if (wanted.appearance() != Appearance.SYSTEM)
            line(text, APPEARANCE, wanted.appearance().code());
        wanted.textSize().ifPresent(size -> line(text, TEXT_SIZE, Integer.toString(size)));
        try {
            Files.createDirectories(file.get().toAbsolutePath().getParent());
            WholeFile.write(file.get(), text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return; // it counts until the window is closed
        }
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append('=').append(value).append('\n');
    }

    @Override
    public Optional<WindowServices> in(Locale language) {
        Locale.setDefault(language);
        return Optional.of(services.apply(language));
    }
}
