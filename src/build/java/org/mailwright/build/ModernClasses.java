package org.mailwright.build;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes the classes of a jar again in the form of Java 8, where they have that of Java 5. The JVM verifies such classes in
 * the old, slow way, and a class archive holds none of them.
 *
 * <p>usage: ModernClasses JAR...
 */
final class ModernClasses {

    private ModernClasses() {}

    public static void main(String[] jars) throws IOException {
        for (var jar : jars) rewrite(Path.of(jar).toUri());
    }

    private static void rewrite(URI jar) throws IOException {
        try (var loader = new URLClassLoader(new URL[] {jar.toURL()}, null);
                var files = FileSystems.newFileSystem(URI.create("jar:" + jar), Map.of())) {
            var types = ClassHierarchyResolver.ofResourceParsing(loader)
                    .orElse(ClassHierarchyResolver.defaultResolver());
            var format = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption.of(types));
            List<Path> old;
            try (var all = Files.walk(files.getPath("/"))) {
                old = all.filter(ModernClasses::isClass).toList();
            }
            int written = 0;
            for (var file : old) written += rewrite(format, file);
            if (written == 0) throw new IllegalArgumentException("no old class in " + jar + ": this step is for nothing");
        }
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class") && !file.startsWith("/META-INF");
    }

    private static int rewrite(ClassFile format, Path file) throws IOException {
        var model = format.parse(Files.readAllBytes(file));
        if (model.majorVersion() >= ClassFile.JAVA_6_VERSION) return 0;
        ClassTransform version = (to, element) ->
                to.with(element instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0) : element);
        var bodies = ClassTransform.transformingMethodBodies(CodeBuilder::with);
        Files.write(file, format.transformClass(model, version.andThen(bodies)));
        return 1;
    }
}
