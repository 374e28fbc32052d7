package org.mailwright.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SPDX expressions of licences, by the names that libraries give them. */
record LicenceNames(Map<String, String> expressions) {

    /** Reads lines such as {@code MIT: MIT License | The MIT License}. */
    static LicenceNames read(Path file) throws IOException {
        var expressions = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            int colon = line.indexOf(": ");
            var expression = line.substring(0, colon);
            expressions.put(expression, expression);
            for (var name : line.substring(colon + 2).split(" \\| ")) expressions.put(name.strip(), expression);
        }
        return new LicenceNames(Map.copyOf(expressions));
    }

    /** What a library's licences are. One that names none, or one that nobody knows, ends the build. */
    List<String> of(Pom pom) {
        var library = pom.group() + ":" + pom.artifact();
        if (pom.licences().isEmpty()) throw new IllegalArgumentException(library + " names no licence");
        return pom.licences().stream().map(name -> of(name, library)).distinct().toList();
    }

    private String of(String name, String library) {
        var expression = expressions.get(name);
        if (expression == null) {
            throw new IllegalArgumentException(
                    "installer/licences/names.txt does not know the licence of " + library + ": " + name);
        }
        return expression;
    }
}
