package org.mailwright.build;

import static java.lang.classfile.Opcode.IFNULL;
import static java.lang.classfile.Opcode.IF_ICMPLE;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The choice of a switch among types: the number of the first that a value is of ({@link java.lang.runtime.SwitchBootstraps#typeSwitch}). */
final class TypeSwitch {

    private TypeSwitch() {}

    /** What stands for the call; nothing where it is another one, or has other labels than types. */
    static Optional<Consumer<CodeBuilder>> body(InvokeDynamicInstruction call) {
        if (!call.bootstrapMethod().methodName().equals("typeSwitch")) return Optional.empty();
        var labels = call.bootstrapArgs();
        var types = labels.stream()
                .filter(ClassDesc.class::isInstance)
                .map(ClassDesc.class::cast)
                .toList();
        return types.size() == labels.size() ? Optional.of(code -> write(types, code)) : Optional.empty();
    }

    /** The value is in the first slot; in the second is the label to begin at, since those before did not hold. */
    private static void write(List<ClassDesc> types, CodeBuilder code) {
        code.aload(0).ifThen(IFNULL, none -> none.loadConstant(-1).ireturn());
        for (int i = 0; i < types.size(); i++) {
            int label = i;
            code.iload(1).loadConstant(label).ifThen(IF_ICMPLE, open -> open.aload(0)
                    .instanceOf(types.get(label))
                    .ifThen(found -> found.loadConstant(label).ireturn()));
        }
        code.loadConstant(types.size()).ireturn();
    }
}
