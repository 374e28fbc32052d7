package org.mailwright.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DirectCallsTest {

    /** What is rewritten. */
    static final class Sample implements Function<Object, Object> {

        record All(
                boolean a,
                byte b,
                short c,
                char d,
                int e,
                long f,
                float g,
                double h,
                @Nullable String i,
                int @Nullable [] j,
                @Nullable List<?> k) {}

        record None() {}

        interface Kinds {
            default String kind(Object value) {
                return switch (value) {
                    case Integer number when number > 5 -> "much";
                    case Integer number when number < 0 -> "less";
                    case Integer _ -> "a number";
                    case None() -> "none";
                    case All all when all.e() == 4 -> "all " + all.k();
                    case List<?> list when list.isEmpty() -> "nothing";
                    case CharSequence text -> text.toString();
                    case int[] numbers -> "numbers " + numbers.length;
                    case Object _ -> "else";
                };
            }
        }

        private final Kinds kinds = new Kinds() {};

        @Override
        public Object apply(Object value) {
            return switch (value) {
                case null -> records();
                case Number number when number.longValue() == 6 -> "six";
                case None none -> none.hashCode();
                case Character letter -> joined(letter) + Left.joined(letter);
                case Object other -> kinds.kind(other);
            };
        }

        private static String joined(Object value) {
            var all = some().getFirst();
            return all.a() + " " + all.b() + all.c() + all.d() + all.e() + all.f() + all.g() + all.h() + all.i() + null
                    + new char[0].length + value + new StringBuilder("x") + List.of() + "é\uD83D\uDE00";
        }

        /** The compiler hands a constant with a sign of the recipe over beside it. */
        interface Left {
            static String joined(Object value) {
                return "\u0002" + value;
            }
        }

        private static List<All> some() {
            var none = new int[0];
            return List.of(
                    new All(true, (byte) -1, (short) 2, 'c', 4, 5L, 6f, 7d, "8", none, List.of()),
                    new All(true, (byte) -1, (short) 2, 'c', 4, 5L, 6f, 7d, new String("8"), none, List.of()),
                    new All(false, (byte) -1, (short) 2, 'c', 4, 5L, 6f, 7d, "8", none, List.of()),
                    new All(true, (byte) 1, (short) 2, 'c', 4, 5L, 6f, 7d, "8", none, List.of()),
                    new All(true, (byte) -1, (short) -2, 'c', 4, 5L, 6f, 7d, "8", none, List.of()),
                    new All(true, (byte) -1, (short) 2, 'C', 4, 5L, 6f, 7d, "8", none, List.of()),
                    new All(true, (byte) -1, (short) 2, 'c', -4, 5L, 6f, 7d, "8", none, List.of()),
                    new All(true, (byte) -1, (short) 2, 'c', 4, 5L << 40, 6f, 7d, "8", none, List.of()),
                    new All(true, (byte) -1, (short) 2, 'c', 4, 5L, Float.NaN, 7d, "8", none, List.of()),
                    new All(true, (byte) -1, (short) 2, 'c', 4, 5L, Float.NaN, 7d, "8", none, List.of()),
                    new All(true, (byte) -1, (short) 2, 'c', 4, 5L, 0f, 7d, "8", none, List.of()),
                    new All(true, (byte) -1, (short) 2, 'c', 4, 5L, -0f, 7d, "8", none, List.of()),
                    new All(true, (byte) -1, (short) 2, 'c', 4, 5L, 6f, 0d, "8", none, List.of()),
                    new All(true, (byte) -1, (short) 2, 'c', 4, 5L, 6f, -0d, "8", none, List.of()),
                    new All(true, (byte) -1, (short) 2, 'c', 4, 5L, 6f, 7d, null, null, null),
                    new All(true, (byte) -1, (short) 2, 'c', 4, 5L, 6f, 7d, null, null, null),
                    new All(true, (byte) -1, (short) 2, 'c', 4, 5L, 6f, 7d, "8", null, List.of(new None())));
        }

        /** Which are equal, and what their hash codes are, without that of an array, which differs from one to the next. */
        private static List<Object> records() {
            var told = new ArrayList<>();
            for (var one : some()) {
                for (var other : some()) told.add(one.equals(other));
                for (var other : Arrays.asList(null, "8", new None())) told.add(one.equals(other));
                if (one.j() == null) told.add(one.hashCode());
            }
            told.add(new None().equals(new None()));
            told.add(some().getFirst().toString().startsWith("All[a=true, b=-1"));
            return told;
        }
    }

    /** Has nothing to be written out. */
    private interface Plain {}

    /** Classes of the sample by the names that they have, in place of the ones here. */
    private static final class Rewritten extends ClassLoader {

        Rewritten() {
            super(null);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try {
                var file = DirectCalls.rewritten(file(name));
                return defineClass(name, file, 0, file.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static byte[] file(String name) throws IOException {
        try (var in = DirectCallsTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    private static Stream<String> bootstraps(byte[] file) {
        return ClassFile.of().parse(file).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .flatMap(element -> element instanceof InvokeDynamicInstruction call ? Stream.of(call) : Stream.empty())
                .map(call -> call.bootstrapMethod().methodName() + " " + call.name());
    }

    @Test
    @SuppressWarnings("unchecked")
    void doesWhatTheClassDid() throws Exception {
        var made = new Rewritten().loadClass(Sample.class.getName()).getDeclaredConstructor();
        made.setAccessible(true);
        var rewritten = (Function<Object, Object>) made.newInstance();
        for (var value : Arrays.asList(
                null, 6, 7, 5, -1, 6L, "text", new StringBuilder("more"), List.of(), List.of(1), new int[3], 'c')) {
            assertThat(rewritten.apply(value)).as("%s", value).isEqualTo(new Sample().apply(value));
        }
    }

    @Test
    void leavesNoneOfTheCalls() throws IOException {
        for (var type : List.of(Sample.class, Sample.All.class, Sample.None.class, Sample.Kinds.class)) {
            assertThat(bootstraps(file(type.getName()))).anyMatch(DirectCallsTest::isWrittenOut);
            assertThat(bootstraps(DirectCalls.rewritten(file(type.getName()))))
                    .noneMatch(DirectCallsTest::isWrittenOut);
        }
    }

    private static boolean isWrittenOut(String call) {
        return List.of("typeSwitch typeSwitch", "bootstrap equals", "bootstrap hashCode")
                        .contains(call)
                || call.startsWith("makeConcatWithConstants");
    }

    @Test
    void leavesOtherClassesAsTheyAre() throws IOException {
        var file = file(Plain.class.getName());
        assertThat(DirectCalls.rewritten(file)).isSameAs(file);
    }
}
