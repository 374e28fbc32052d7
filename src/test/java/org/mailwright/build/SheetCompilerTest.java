package org.mailwright.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SheetCompilerTest {

    private static final Path SHEETS = Path.of("src/main/resources/org/mailwright/ui");

    @TempDir
    Path folder;

    static Stream<Path> sheets() throws IOException {
        try (var files = Files.list(SHEETS)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void aCompiledSheetSaysWhatItsSourceSays(Path sheet) throws IOException {
        var source = Files.copy(sheet, folder.resolve(sheet.getFileName()));

        SheetCompiler.main(new String[] {folder.toString()});

        var compiled = folder.resolve(sheet.getFileName().toString().replace(".css", ".bss"));
        assertThat(said(Stylesheet.loadBinary(compiled.toUri().toURL())))
                .isNotEmpty()
                .isEqualTo(said(new CssParser().parse(source.toUri().toURL())));
    }

    private static List<String> said(Stylesheet sheet) {
        return sheet.getRules().stream().map(Rule::toString).toList();
    }
}
