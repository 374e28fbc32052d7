package org.mailwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mailwright.model.Wall;

/** The class files of what ships, for rules that look into methods. */
final class ClassFiles {

    private ClassFiles() {}

    static List<ClassModel> all() throws IOException, URISyntaxException {
        var root = Path.of(
                Wall.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class") && !file.endsWith("module-info.class"))
                    .filter(file -> !root.relativize(file).startsWith("org/mailwright/build"))
                    .map(ClassFiles::parsed)
                    .toList();
        }
    }

    static List<Instruction> instructions(MethodModel method) {
        var instructions = new ArrayList<Instruction>();
        method.code().ifPresent(code -> {
            for (CodeElement each : code) if (each instanceof Instruction one) instructions.add(one);
        });
        return instructions;
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
