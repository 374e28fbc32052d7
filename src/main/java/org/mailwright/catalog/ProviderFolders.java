package org.mailwright.catalog;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.catalog.ProviderFolder.Owner;

/**
 * Where a person and an administrator put provider files of their own: the user's folders first, then the machine's.
 *
 * <p>Linux has those of the XDG Base Directory Specification, first for data and then for configuration; Windows and
 * macOS have their application folders.
 */
public final class ProviderFolders {

    private static final String APPLICATION = "mailwright";
    private static final String FOLDER = "providers";

    private ProviderFolders() {}

    /** The folders of this machine that exist, the best first. */
    public static List<ProviderFolder> existing() {
        return ofApplication().stream()
                .map(ProviderFolders::ofProviders)
                .filter(folder -> Files.isDirectory(folder.path()))
                .toList();
    }

    /** The program's own folders on this machine, the person's before the machine's, whether they exist or not. */
    public static List<ProviderFolder> ofApplication() {
        return ofApplication(System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home", ""));
    }

    static List<ProviderFolder> of(String system, Map<String, String> environment, String home) {
        return ofApplication(system, environment, home).stream()
                .map(ProviderFolders::ofProviders)
                .toList();
    }

    private static ProviderFolder ofProviders(ProviderFolder application) {
        return new ProviderFolder(application.path().resolve(FOLDER), application.owner());
    }

    /** A folder that is named twice is what it was named first. */
    private static List<ProviderFolder> ofApplication(String system, Map<String, String> environment, String home) {
        var name = system.toLowerCase(Locale.ROOT);
        var folders = new LinkedHashMap<Path, Owner>();
        for (var owner : List.of(Owner.PERSON, Owner.MACHINE)) {
            boolean person = owner == Owner.PERSON;
            var roots = name.startsWith("windows")
                    ? windows(environment, person)
                    : name.startsWith("mac") ? mac(home, person) : xdg(environment, home, person);
            roots.flatMap(root -> path(root).stream())
                    .forEach(root -> folders.putIfAbsent(root.resolve(APPLICATION), owner));
        }
        return folders.entrySet().stream()
                .map(folder -> new ProviderFolder(folder.getKey(), folder.getValue()))
                .toList();
    }

    private static Stream<String> windows(Map<String, String> environment, boolean person) {
        return Stream.of(environment.getOrDefault(person ? "APPDATA" : "ProgramData", ""));
    }

    private static Stream<String> mac(String home, boolean person) {
        return Stream.of((person ? home : "") + "/Library/Application Support");
    }

    private static Stream<String> xdg(Map<String, String> environment, String home, boolean person) {
        var folders = person
                ? Stream.of(
                        set(environment, "XDG_DATA_HOME", home + "/.local/share"),
                        set(environment, "XDG_CONFIG_HOME", home + "/.config"))
                : Stream.of(
                        set(environment, "XDG_DATA_DIRS", "/usr/local/share:/usr/share"),
                        set(environment, "XDG_CONFIG_DIRS", "/etc/xdg"));
        return folders.flatMap(each -> Arrays.stream(each.split(":")));
    }

    /** The specification takes an empty variable for one that is not set. */
    private static String set(Map<String, String> environment, String name, String otherwise) {
        var value = environment.getOrDefault(name, "");
        return value.isEmpty() ? otherwise : value;
    }

    /** Relative folders are left out, as the specification asks: what they hold would depend on where one stands. */
    private static Optional<Path> path(String folder) {
        try {
            return Optional.of(Path.of(folder)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
