package org.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Text from a stranger is parsed, into an Optional or a result, and never constructed. Each call that throws on text that
 * it does not like stands in foreign-text.txt, with the reason why it gets no such text. For a new one: parse instead.
 */
class ForeignTextRulesTest {

    private static final Path ALLOWED = Path.of("src/test/resources/org/mailwright/foreign-text.txt");

    /** Of these only what takes text: an enum's constant by its name is found by its signature. */
    private static final Set<String> THROWING = Set.of(
            "java/net/URI.create",
            "java/net/InetAddress.ofLiteral",
            "java/net/URLDecoder.decode",
            "java/net/IDN.toASCII",
            "java/lang/Integer.parseInt",
            "java/lang/Long.parseLong",
            "java/lang/Double.parseDouble",
            "java/math/BigDecimal.<init>",
            "java/math/BigInteger.<init>",
            "java/nio/charset/Charset.forName",
            "java/nio/file/Path.of",
            "java/util/UUID.fromString",
            "java/util/Base64$Decoder.decode",
            "java/util/HexFormat.parseHex",
            "java/time/LocalDate.parse",
            "java/time/Instant.parse",
            "java/time/ZonedDateTime.parse",
            "java/time/Duration.parse",
            "org/mailwright/model/DomainName.<init>",
            "org/mailwright/model/DomainName.of",
            "org/mailwright/model/EmailAddress.<init>",
            "org/mailwright/model/Endpoint.<init>");

    @Test
    void textFromAStrangerIsParsedAndNeverConstructed() throws Exception {
        var found = new TreeSet<String>();
        for (var model : ClassFiles.all()) {
            for (var method : model.methods()) {
                var where = place(model, method.methodName().stringValue());
                if (where.endsWith(".valueOf")) continue; // an enum's own
                for (var instruction : ClassFiles.instructions(method)) {
                    targets(instruction).map(target -> where + " " + target).forEach(found::add);
                }
            }
        }

        var fresh = new TreeSet<>(found);
        fresh.removeAll(allowed());
        var gone = allowed();
        gone.removeAll(found);

        assertThat(fresh)
                .as("parse it, or say in %s why it never throws", ALLOWED)
                .isEmpty();
        assertThat(gone).as("no longer there, so no longer in %s", ALLOWED).isEmpty();
    }

    private static Set<String> allowed() throws Exception {
        try (var lines = Files.lines(ALLOWED)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** A class and a method of it, without what the compiler makes of lambdas and records. */
    private static String place(ClassModel model, String method) {
        var name = model.thisClass()
                .asInternalName()
                .substring("org/mailwright".length() + 1)
                .replace('/', '.');
        return name + "." + (method.startsWith("lambda$") ? method.split("\\$")[1] : method);
    }

    private static Stream<String> targets(Instruction instruction) {
        return switch (instruction) {
            case InvokeInstruction call ->
                target(
                        call.owner().asInternalName(),
                        call.name().stringValue(),
                        call.type().stringValue());
            case InvokeDynamicInstruction made ->
                made.bootstrapArgs().stream()
                        .flatMap(each -> each instanceof DirectMethodHandleDesc handle
                                ? target(
                                        handle.owner().descriptorString().replaceAll("^L|;$", ""),
                                        handle.methodName(),
                                        handle.lookupDescriptor())
                                : Stream.empty());
            default -> Stream.empty();
        };
    }

    private static Stream<String> target(String owner, String method, String type) {
        boolean constant = method.equals("valueOf")
                && type.startsWith("(Ljava/lang/String;)")
                && (owner.startsWith("org/mailwright/") || owner.equals("java/lang/Integer"));
        boolean throwing = constant
                || owner.equals("java/lang/Enum") && method.equals("valueOf")
                || THROWING.contains(owner + "." + method)
                        && (type.contains("String") || type.contains("CharSequence") || type.contains("DomainName"));
        return throwing ? Stream.of(owner.substring(owner.lastIndexOf('/') + 1) + "." + method) : Stream.empty();
    }
}
