package org.mailwright.build;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.function.Consumer;

/** Strings joined with {@code +}, by the recipe of {@link java.lang.invoke.StringConcatFactory}. */
final class Concatenation {

    private static final ClassDesc BUILDER = ClassDesc.of(StringBuilder.class.getName());

    /** Stands for the next argument. */
    private static final String ARGUMENT = "\u0001";

    private Concatenation() {}

    /** What stands for the call; nothing where it is another one, or has constants that a recipe cannot hold. */
    static Optional<Consumer<CodeBuilder>> body(InvokeDynamicInstruction call) {
        if (!call.bootstrapMethod().methodName().equals("makeConcatWithConstants")) return Optional.empty();
        if (call.bootstrapArgs().size() > 1) return Optional.empty();
        var recipe = (String) call.bootstrapArgs().getFirst();
        return Optional.of(code -> write(recipe, call.typeSymbol(), code));
    }

    private static void write(String recipe, MethodTypeDesc type, CodeBuilder code) {
        code.new_(BUILDER).dup().invokespecial(BUILDER, "<init>", MTD_void);
        int next = 0;
        var parts = new StringTokenizer(recipe, ARGUMENT, true);
        while (parts.hasMoreTokens()) {
            var part = parts.nextToken();
            boolean given = part.equals(ARGUMENT);
            var kind = given ? type.parameterType(next) : CD_String;
            if (given) code.loadLocal(TypeKind.from(kind), code.parameterSlot(next++));
            else code.loadConstant(part);
            code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, appended(kind)));
        }
        code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(CD_String)).areturn();
    }

    /** A builder appends small numbers as int, and objects as what they say of themselves. */
    private static ClassDesc appended(ClassDesc kind) {
        if (!kind.isPrimitive()) return CD_Object;
        return "BS".contains(kind.descriptorString()) ? CD_int : kind;
    }
}
