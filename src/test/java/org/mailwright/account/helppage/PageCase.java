package org.mailwright.account.helppage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A help page as it would be pasted, and the servers that a person read in it before the program did.
 *
 * @param wanted lines such as {@code imap imap.example.com 993 tls address}, a question mark for what the page does not say
 */
record PageCase(String name, String language, List<String> wanted, String text) {

    private static final Path PAGES = Path.of("src/test/resources/org/mailwright/account/helppage");

    static List<PageCase> all(String folder) {
        try (Stream<Path> files = Files.list(PAGES.resolve(folder))) {
            return files.sorted().map(PageCase::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the program finds, in the form of {@link #wanted}. */
    List<String> found() {
        return new HelpPage().read(text) instanceof HelpPage.Reading.Servers found
                ? found.servers().stream().map(PageCase::line).toList()
                : List.of();
    }

    List<String> missing(List<String> found) {
        return wanted.stream()
                .filter(line -> found.stream().noneMatch(one -> server(one).equals(server(line))))
                .toList();
    }

    List<String> invented(List<String> found) {
        return found.stream()
                .filter(line -> wanted.stream().noneMatch(one -> server(one).equals(server(line))))
                .toList();
    }

    /** Servers that were found, but with another user name than the page says. */
    List<String> otherUser(List<String> found) {
        return wanted.stream()
                .filter(line -> !found.contains(line)
                        && found.stream().anyMatch(one -> server(one).equals(server(line))))
                .toList();
    }

    /** The user name that was found for a server. */
    String userOf(String wanted, List<String> found) {
        return found.stream()
                .filter(one -> server(one).equals(server(wanted)))
                .map(one -> one.substring(one.lastIndexOf(' ') + 1))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return name;
    }

    private static String server(String line) {
        return line.substring(0, line.lastIndexOf(' '));
    }

    private static String line(PageServer server) {
        return String.join(
                " ",
                server.protocol().code(),
                server.host(),
                server.port().map(String::valueOf).orElse("?"),
                server.encryption().map(one -> one.code()).orElse("?"),
                server.user()
                        .map(one -> one.name().toLowerCase(Locale.ROOT).replace("_", ""))
                        .orElse("unstated"));
    }

    private static PageCase read(Path file) {
        try {
            var content = Files.readString(file);
            int end = content.indexOf("----\n");
            var wanted = new ArrayList<String>();
            var language = "";
            for (var line : content.substring(0, end).split("\n")) {
                if (line.startsWith("language: ")) language = line.substring("language: ".length());
                else if (!line.startsWith("source: ") && !line.equals("none")) wanted.add(line);
            }
            var name = file.getFileName().toString().replace(".txt", "");
            return new PageCase(name, language, wanted, content.substring(end + "----\n".length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
