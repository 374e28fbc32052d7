package org.mailwright.account.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.account.Computer.Kind;
import org.mailwright.account.Computer;

/**
 * A program whose accounts are not read from its own files. Why not, and what to do instead, is in the bundle under
 * {@code account.unread.ID.why} and {@code .instead}.
 *
 * @param id the stable word for it
 * @param folders by which it is known to be there, the kind of computer first
 */
public record UnreadProgram(String id, List<Trace> folders) {

    public static final List<UnreadProgram> ALL = List.of(
            new UnreadProgram("apple-mail", List.of(new Trace(Kind.MAC, "HOME", "Library/Mail"))),
            new UnreadProgram("new-outlook", List.of(new Trace(Kind.WINDOWS, "LOCALAPPDATA", "Microsoft/Olk"))),
            new UnreadProgram(
                    "windows-mail-app",
                    List.of(new Trace(
                            Kind.WINDOWS,
                            "LOCALAPPDATA",
                            "Packages/microsoft.windowscommunicationsapps_8wekyb3d8bbwe"))),
            new UnreadProgram("em-client", List.of(new Trace(Kind.WINDOWS, "APPDATA", "eM Client"))),
            new UnreadProgram("the-bat", List.of(new Trace(Kind.WINDOWS, "APPDATA", "The Bat!"))),
            new UnreadProgram(
                    "mailspring",
                    List.of(
                            new Trace(Kind.LINUX, "CONFIG", "Mailspring"),
                            new Trace(Kind.WINDOWS, "APPDATA", "Mailspring"),
                            new Trace(Kind.MAC, "HOME", "Library/Application Support/Mailspring"))),
            new UnreadProgram("balsa", List.of(new Trace(Kind.LINUX, "HOME", ".balsa"))));

    public UnreadProgram {
        folders = List.copyOf(folders);
    }

    /**
     * A folder that a program has.
     *
     * @param parent HOME, CONFIG, or a variable of the environment
     */
    public record Trace(Kind kind, String parent, String name) {}

    public static Optional<UnreadProgram> of(String id) {
        return ALL.stream().filter(program -> program.id().equals(id)).findFirst();
    }

    /** The key of the sentence that says why. */
    public String whyKey() {
        return "account.unread." + id + ".why";
    }

    /** The key of the sentence that says what to do instead. */
    public String insteadKey() {
        return "account.unread." + id + ".instead";
    }

    boolean isOn(Computer computer) {
        return folders.stream()
                .filter(trace -> trace.kind() == computer.kind())
                .flatMap(trace -> parent(trace, computer).map(folder -> folder.resolve(trace.name())))
                .anyMatch(Files::isDirectory);
    }

    private static Stream<Path> parent(Trace trace, Computer computer) {
        return switch (trace.parent()) {
            case "HOME" -> Stream.of(computer.home());
            case "CONFIG" -> Stream.of(computer.config());
            default -> computer.folder(trace.parent()).stream();
        };
    }
}
