package org.mailwright;

import java.io.IOException;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every regular expression of what ships, read out of its class files: in static fields, and where it is used at once. */
final class PatternSources {

    private static final Set<String> SEARCHES = Set.of(
            "find",
            "results",
            "replaceAll",
            "replaceFirst",
            "split",
            "splitAsStream",
            "asPredicate",
            "appendReplacement");
    private static final Set<String> WHOLE = Set.of("matches", "lookingAt", "asMatchPredicate");
    private static final Set<String> OF_STRING = Set.of("matches", "replaceAll", "replaceFirst", "split");

    /** Below this, split takes the expression for a letter. */
    private static final int PLAIN_SPLIT = 2;

    private final Map<String, Use> found = new TreeMap<>();

    /** Fields of patterns, by class and name, and how the methods that use them look for them. */
    private final Map<String, Use> fields = new HashMap<>();

    /** Classes that make patterns out of parts, at run time. */
    private final Set<String> made = new TreeSet<>();

    /** @param searched whether it is looked for in a text, and not only held against the whole of it */
    record Use(Pattern pattern, boolean searched) {}

    static PatternSources read() throws IOException, URISyntaxException {
        var sources = new PatternSources();
        var models = ClassFiles.all();
        models.forEach(sources::fields);
        models.forEach(model -> model.methods().forEach(method -> sources.method(model, method)));
        return sources;
    }

    /** All whose expression stands in the class files, by where. */
    Map<String, Use> all() {
        return found;
    }

    Set<String> made() {
        return made;
    }

    private void fields(ClassModel model) {
        if (model.fields().stream()
                .noneMatch(field -> field.fieldType().stringValue().equals("Ljava/util/regex/Pattern;"))) return;
        var name = model.thisClass().asInternalName();
        try {
            for (var field : Class.forName(name.replace('/', '.')).getDeclaredFields()) {
                if (field.getType() != Pattern.class || !Modifier.isStatic(field.getModifiers())) continue;
                field.setAccessible(true);
                fields.put(name + "." + field.getName(), new Use((Pattern) field.get(null), false));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void method(ClassModel model, MethodModel method) {
        var instructions = ClassFiles.instructions(method);
        var calls = calls(instructions);
        boolean searched =
                calls.stream().anyMatch(SEARCHES::contains) || calls.stream().noneMatch(WHOLE::contains);
        for (int at = 0; at < instructions.size(); at++) {
            if (instructions.get(at) instanceof FieldInstruction use) use(use, searched);
            if (!(instructions.get(at) instanceof InvokeInstruction call)) continue;
            if (isMade(instructions, at)) made.add(model.thisClass().asInternalName());
            inline(model, instructions.subList(0, at), call);
        }
    }

    /** Whether a pattern is compiled of something other than a constant, and not kept in a field, where it is found. */
    private static boolean isMade(List<Instruction> instructions, int at) {
        if (!isCompile(instructions.get(at))) return false;
        if (at + 1 < instructions.size()
                && instructions.get(at + 1) instanceof FieldInstruction kept
                && kept.opcode() == Opcode.PUTSTATIC) return false;
        int before = at - 1;
        while (before > 0
                && instructions.get(before) instanceof ConstantInstruction flags
                && !(flags.constantValue() instanceof String)) before--;
        return !(instructions.get(before) instanceof ConstantInstruction);
    }

    private static boolean isCompile(Instruction instruction) {
        return instruction instanceof InvokeInstruction call
                && call.owner().asInternalName().equals("java/util/regex/Pattern")
                && call.name().equalsString("compile");
    }

    /** What the method asks of matchers and patterns. */
    private static List<String> calls(List<Instruction> instructions) {
        return instructions.stream()
                .flatMap(each -> each instanceof InvokeInstruction call
                                && call.owner().asInternalName().startsWith("java/util/regex/")
                        ? List.of(call.name().stringValue()).stream()
                        : List.<String>of().stream())
                .toList();
    }

    private void use(FieldInstruction use, boolean searched) {
        var name = use.owner().asInternalName() + "." + use.name().stringValue();
        var held = fields.get(name);
        if (held == null || use.opcode() != Opcode.GETSTATIC) return;
        found.merge(
                name, new Use(held.pattern(), searched), (a, b) -> new Use(a.pattern(), a.searched() || b.searched()));
    }

    /** A String method that takes an expression, which stands among the constants before the call. */
    private void inline(ClassModel model, List<Instruction> before, InvokeInstruction call) {
        var name = call.name().stringValue();
        boolean compiles = isCompile((Instruction) call);
        if (!compiles && !call.owner().asInternalName().equals("java/lang/String")) return;
        if (!compiles && !OF_STRING.contains(name)) return;
        int arguments = call.typeSymbol().parameterCount();
        var constants = before.reversed().stream()
                .flatMap(each -> each instanceof ConstantInstruction one && one.constantValue() instanceof String text
                        ? List.of(text).stream()
                        : List.<String>of().stream())
                .limit(name.startsWith("replace") ? arguments : 1)
                .toList();
        for (var text : constants.isEmpty() ? List.<String>of() : List.of(constants.getLast())) {
            if (compiles
                    && fields.values().stream()
                            .anyMatch(use -> use.pattern().pattern().equals(text))) continue;
            if (name.equals("split") && text.length() < PLAIN_SPLIT) continue;
            found.put(
                    model.thisClass().asInternalName() + " " + name + " " + text,
                    new Use(Pattern.compile(text), !compiles && !name.equals("matches")));
        }
    }
}
