package org.mailwright.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.mailwright.catalog.CatalogReader;
import org.mailwright.catalog.CatalogValidator;
import org.mailwright.catalog.CompiledCatalog;
import org.mailwright.catalog.Problem;

/** Compiles the folder of provider files into the resource that ships. The build runs it, and fails with it. */
final class CatalogCompiler {

    private CatalogCompiler() {}

    /** Takes the folder and the file to write. */
    public static void main(String[] args) throws IOException {
        var faults = compile(Path.of(args[0]), Path.of(args[1]), LocalDate.now(ZoneOffset.UTC));
        faults.forEach(fault -> System.err.println(fault.file() + ":" + fault.line() + ": " + fault.jsonPath() + ": "
                + fault.key() + " " + fault.arguments()));
        if (!faults.isEmpty()) System.exit(1);
    }

    /** Writes the resource, or returns what is wrong with the folder and writes nothing. */
    static List<Problem> compile(Path folder, Path resource, LocalDate today) throws IOException {
        var faults = new ArrayList<Problem>();
        var providers = CatalogValidator.readWhole(folder, today, faults::add).stream()
                .map(CatalogReader.Entry::provider)
                .toList();
        if (!faults.isEmpty()) return faults;
        Files.createDirectories(resource.toAbsolutePath().getParent());
        try (var out = Files.newOutputStream(resource)) {
            CompiledCatalog.write(providers, out);
        }
        return faults;
    }
}
