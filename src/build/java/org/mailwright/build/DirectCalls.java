package org.mailwright.build;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes out as methods what the compiler leaves to Java until it is first called: the choice of a switch among types, how two
 * records are equal, and how strings are joined. Java makes classes for these, in every process anew: an archive of JDK 25 holds
 * none, or few.
 *
 * <p>usage: DirectCalls JAR... (whose name may be a pattern, since JavaFX's names the system)
 */
final class DirectCalls {

    private record Method(InvokeDynamicInstruction call, Consumer<CodeBuilder> body) {}

    private final ClassModel model;
    private final Map<String, Method> added = new LinkedHashMap<>();

    private DirectCalls(ClassModel model) {
        this.model = model;
    }

    public static void main(String[] args) throws IOException {
        for (var each : args) for (var jar : jars(Path.of(each))) JarClasses.rewrite(jar, DirectCalls::rewritten);
    }

    private static List<Path> jars(Path pattern) throws IOException {
        try (var named = Files.newDirectoryStream(
                pattern.getParent(), pattern.getFileName().toString())) {
            var jars = new ArrayList<Path>();
            named.forEach(jars::add);
            if (jars.isEmpty()) throw new IllegalArgumentException("no jar " + pattern);
            return jars;
        }
    }

    /** The class as it is, where it leaves nothing to write out. */
    static byte[] rewritten(byte[] file) {
        var format = ClassFile.of();
        var calls = new DirectCalls(format.parse(file));
        var bodies = ClassTransform.transformingMethodBodies((to, element) -> {
            if (!(element instanceof InvokeDynamicInstruction call) || !calls.replaced(call, to)) to.with(element);
        });
        var methods = ClassTransform.endHandler(to -> calls.added.forEach((name, method) -> to.withMethodBody(
                name,
                method.call().typeSymbol(),
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                method.body())));
        var rewritten = format.transformClass(calls.model, bodies.andThen(methods));
        return calls.added.isEmpty() ? file : rewritten;
    }

    private boolean replaced(InvokeDynamicInstruction call, CodeBuilder to) {
        var body = body(call);
        if (body.isEmpty()) return false;
        var name = call.name().stringValue() + "$" + added.size();
        added.put(name, new Method(call, body.get()));
        to.invokestatic(
                model.thisClass().asSymbol(),
                name,
                call.typeSymbol(),
                model.flags().has(AccessFlag.INTERFACE));
        return true;
    }

    private static Optional<Consumer<CodeBuilder>> body(InvokeDynamicInstruction call) {
        return TypeSwitch.body(call).or(() -> RecordMethods.body(call)).or(() -> Concatenation.body(call));
    }
}
