package org.mailwright.account;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the programs of a computer keep their files.
 *
 * @param home the person's folder
 * @param environment of which XDG_CONFIG_HOME, APPDATA and LOCALAPPDATA are asked for
 */
public record Computer(Kind kind, Path home, Map<String, String> environment) {

    /** The operating system, as far as folders go. */
    public enum Kind {
        LINUX,
        WINDOWS,
        MAC
    }

    public Computer {
        environment = Map.copyOf(environment);
    }

    /** The computer that this program runs on. */
    public static Computer ofSystem() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var kind = name.startsWith("windows") ? Kind.WINDOWS : name.startsWith("mac") ? Kind.MAC : Kind.LINUX;
        return new Computer(kind, Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    /** For programs of the free desktops: {@code ~/.config} unless it is set otherwise. */
    public Path config() {
        return folder("XDG_CONFIG_HOME").orElse(home.resolve(".config"));
    }

    /** A folder that the environment names by its absolute path. */
    public Optional<Path> folder(String variable) {
        var value = environment.get(variable);
        if (value == null || value.isBlank()) return Optional.empty();
        try {
            return Optional.of(Path.of(value)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
