package org.mailwright.build;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        var copy = Path.of(args[1]);
        Files.copy(Path.of(args[0]), copy);
        var work = Files.createTempDirectory("sheets");
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + copy.toUri()), Map.of())) {
            List<Path> sheets;
            try (var all = Files.walk(files.getPath("/"))) {
                sheets = all.filter(file -> file.toString().endsWith(".css")).toList();
            }
            if (sheets.isEmpty()) throw new IllegalArgumentException("no style sheet in " + args[0]);
            for (var sheet : sheets) compile(sheet, work);
        }
        Files.delete(work);
    }

    private static void compile(Path sheet, Path work) throws IOException {
        var text = work.resolve("sheet.css");
        var binary = work.resolve("sheet.bss");
        Files.copy(sheet, text);
        Stylesheet.convertToBinary(text.toFile(), binary.toFile());
        Files.copy(binary, sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".bss")));
        Files.delete(text);
        Files.delete(binary);
    }
}
