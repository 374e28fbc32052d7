package org.mailwright.build;

import static java.lang.classfile.Opcode.IFEQ;
import static java.lang.classfile.Opcode.IFNE;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The equals and hashCode of a record, as {@link java.lang.runtime.ObjectMethods} makes them. Its toString is rarely called at a start. */
final class RecordMethods {

    private static final ClassDesc OBJECTS = ClassDesc.of(Objects.class.getName());

    private RecordMethods() {}

    /** What stands for the call; nothing where it is another one. */
    static Optional<Consumer<CodeBuilder>> body(InvokeDynamicInstruction call) {
        if (!call.bootstrapMethod().owner().displayName().equals("ObjectMethods")) return Optional.empty();
        var type = (ClassDesc) call.bootstrapArgs().getFirst();
        var parts = call.bootstrapArgs().stream()
                .skip(2)
                .map(DirectMethodHandleDesc.class::cast)
                .toList();
        return switch (call.name().stringValue()) {
            case "equals" -> Optional.of(code -> equals(type, parts, code));
            case "hashCode" -> Optional.of(code -> hashCode(parts, code));
            default -> Optional.empty();
        };
    }

    private static void equals(ClassDesc type, List<DirectMethodHandleDesc> parts, CodeBuilder code) {
        code.aload(1).instanceOf(type).ifThen(IFEQ, other -> other.iconst_0().ireturn());
        for (var part : parts) {
            field(part, code.aload(0));
            field(part, code.aload(1).checkcast(type));
            compare(kind(part), code);
        }
        code.iconst_1().ireturn();
    }

    private static void compare(ClassDesc kind, CodeBuilder code) {
        if (kind.isPrimitive()) {
            code.invokestatic(wrapper(kind), "compare", MethodTypeDesc.of(CD_int, kind, kind));
            code.ifThen(IFNE, unlike -> unlike.iconst_0().ireturn());
        } else {
            code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object));
            code.ifThen(IFEQ, unlike -> unlike.iconst_0().ireturn());
        }
    }

    private static void hashCode(List<DirectMethodHandleDesc> parts, CodeBuilder code) {
        code.iconst_0();
        for (var part : parts) {
            code.loadConstant(31).imul();
            field(part, code.aload(0));
            var kind = kind(part);
            if (kind.isPrimitive()) code.invokestatic(wrapper(kind), "hashCode", MethodTypeDesc.of(CD_int, kind));
            else code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
            code.iadd();
        }
        code.ireturn();
    }

    private static void field(DirectMethodHandleDesc part, CodeBuilder code) {
        code.getfield(part.owner(), part.methodName(), kind(part));
    }

    private static ClassDesc kind(DirectMethodHandleDesc part) {
        return part.invocationType().returnType();
    }

    private static ClassDesc wrapper(ClassDesc kind) {
        var name =
                switch (kind.displayName()) {
                    case "int" -> "Integer";
                    case "char" -> "Character";
                    case String other -> Character.toUpperCase(other.charAt(0)) + other.substring(1);
                };
        return ClassDesc.of("java.lang", name);
    }
}
