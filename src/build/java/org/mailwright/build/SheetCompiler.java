package org.mailwright.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/** Compiles style sheets into the form that JavaFX reads without parsing, each beside its source, where JavaFX looks for it first. */
final class SheetCompiler {

    private SheetCompiler() {}

    /** Takes the folder of the sheets. */
    public static void main(String[] args) throws IOException {
        try (var files = Files.list(Path.of(args[0]))) {
            var sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
            if (sheets.isEmpty()) throw new IllegalArgumentException("no style sheet in " + args[0]);
            for (var sheet : sheets) compile(sheet);
        }
    }

    /** Gives the file that was written. */
    static Path compile(Path sheet) throws IOException {
        var compiled = new File(sheet.toString().replaceFirst("\\.css$", ".bss"));
        Stylesheet.convertToBinary(sheet.toFile(), compiled);
        return compiled.toPath();
    }
}
