package org.mailwright.build;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.css.Stylesheet;

/**
 * Puts the binary form of each style sheet beside it in a copy of a jar. JavaFX takes that one where there is one, and reads it
 * in a tenth of the time. The jar itself has none, since the order of names in it differs from one process to the next.
 *
 * <p>usage: StyleSheets JAR COPY
 */
final class StyleSheets {

    private StyleSheets() {}

    public static void main(String[] args) throws IOException {
        Files.copy(Path.of(args[0]), Path.of(args[1]));
        compile(Path.of(args[1]), "*.css", text -> text);
    }

    /** Changes the sheets of a jar whose names match a pattern, and compiles them. */
    static void compile(Path jar, String names, UnaryOperator<String> change) throws IOException {
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            var wanted = files.getPathMatcher("glob:/**/" + names);
            List<Path> sheets;
            try (var all = Files.walk(files.getPath("/"))) {
                sheets = all.filter(wanted::matches).toList();
            }
            if (sheets.isEmpty()) throw new IllegalArgumentException("no style sheet " + names + " in " + jar);
            for (var sheet : sheets) {
                Files.writeString(sheet, change.apply(Files.readString(sheet)));
                compile(sheet);
            }
        }
    }

    private static void compile(Path sheet) throws IOException {
        var work = Files.createTempDirectory("sheets");
        var text = work.resolve("sheet.css");
        var binary = work.resolve("sheet.bss");
        Files.copy(sheet, text);
        Stylesheet.convertToBinary(text.toFile(), binary.toFile());
        var beside = sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".bss"));
        Files.copy(binary, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(text);
        Files.delete(binary);
        Files.delete(work);
    }
}
