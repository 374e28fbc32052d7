package org.mailwright.build;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Writes the classes of a jar again in the form of Java 8, where they have that of Java 5. The JVM verifies such classes in
 * the old, slow way, and a class archive holds none of them.
 *
 * <p>usage: ModernClasses JAR...
 */
final class ModernClasses {

    private ModernClasses() {}

    public static void main(String[] jars) throws IOException {
        for (var jar : jars) rewrite(Path.of(jar));
    }

    private static void rewrite(Path jar) throws IOException {
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            var types = ClassHierarchyResolver.ofResourceParsing(loader)
                    .orElse(ClassHierarchyResolver.defaultResolver());
            var format = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption.of(types));
            JarClasses.rewrite(jar, file -> rewritten(format, file));
        }
    }

    private static byte[] rewritten(ClassFile format, byte[] file) {
        var model = format.parse(file);
        if (model.majorVersion() >= ClassFile.JAVA_6_VERSION) return file;
        ClassTransform version = (to, element) ->
                to.with(element instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0) : element);
        var bodies = ClassTransform.transformingMethodBodies(CodeBuilder::with);
        return format.transformClass(model, version.andThen(bodies));
    }
}
