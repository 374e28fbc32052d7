package org.mailwright.catalog;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    public static List<Path> existing() {
        return ofApplication().stream()
                .map(folder -> folder.resolve(FOLDER))
                .filter(Files::isDirectory)
                .toList();
    }

    /** The program's own folders on this machine, the person's before the machine's, whether they exist or not. */
    public static List<Path> ofApplication() {
        return ofApplication(System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home", ""));
    }

    static List<Path> of(String system, Map<String, String> environment, String home) {
        return ofApplication(system, environment, home).stream()
                .map(folder -> folder.resolve(FOLDER))
                .toList();
    }

    private static List<Path> ofApplication(String system, Map<String, String> environment, String home) {
        var name = system.toLowerCase(Locale.ROOT);
        var roots = name.startsWith("windows")
                ? windows(environment)
                : name.startsWith("mac") ? mac(home) : xdg(environment, home);
        return roots.flatMap(root -> path(root).stream())
                .map(root -> root.resolve(APPLICATION))
                .distinct()
                .toList();
    }

    private static Stream<String> windows(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("APPDATA", ""), environment.getOrDefault("ProgramData", ""));
    }

    private static Stream<String> mac(String home) {
        return Stream.of(home + "/Library/Application Support", "/Library/Application Support");
    }

    private static Stream<String> xdg(Map<String, String> environment, String home) {
        return Stream.of(
                        set(environment, "XDG_DATA_HOME", home + "/.local/share"),
                        set(environment, "XDG_CONFIG_HOME", home + "/.config"),
                        set(environment, "XDG_DATA_DIRS", "/usr/local/share:/usr/share"),
                        set(environment, "XDG_CONFIG_DIRS", "/etc/xdg"))
                .flatMap(folders -> Arrays.stream(folders.split(":")));
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
