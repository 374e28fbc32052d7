package org.mailwright.ui;

import java.lang.invoke.MethodHandles;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets text in Arabic, Hebrew or an Indian script wrap on Linux. While JavaFX 26 lays out a text, it keeps the UTF-8 form of
 * each run of letters, and takes it again when the run has been split at the end of a line: it then throws, or draws the
 * whole run on the first line. Here it keeps none. And Pango knows no font that is loaded behind the first such text, so that the
 * bundled ones are loaded before it. Needs two packages of JavaFX to be open; installer/linux/java.options.
 */
final class ComplexText {

    private static final String JAVAFX = "com.sun.javafx.text.";

    private ComplexText() {}

    /** Once for a process, on the FX thread; returns whether this JavaFX keeps such forms, and now no longer does. */
    static boolean mend() {
        try {
            var layouts = Class.forName(JAVAFX + "GlyphLayoutManager");
            var shared = inside(layouts)
                    .findStaticVarHandle(layouts, "REUSABLE_INSTANCE", Class.forName(JAVAFX + "GlyphLayout"));
            var layout = (Object) shared.get();
            var forms = inside(layout.getClass()).findVarHandle(layout.getClass(), "runUtf8", Map.class);
            forms.set(layout, new Forgetful<>());
            return true;
        } catch (ReflectiveOperationException e) { // another system, or another JavaFX
            return false;
        }
    }

    private static MethodHandles.Lookup inside(Class<?> type) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }

    /** Finds nothing, but has all values, since they are addresses of memory that is freed at the end. */
    private static final class Forgetful<K> extends AbstractMap<K, Long> {

        private final List<Long> addresses = new ArrayList<>();
        private boolean asked;

        /** JavaFX asks before it has Pango look for the fonts of a text. */
        @Override
        public @Nullable Long get(@Nullable Object run) {
            if (!asked) {
                asked = true;
                ScriptFont.loadBundled();
            }
            return null;
        }

        @Override
        public @Nullable Long put(K run, Long address) {
            addresses.add(address);
            return null;
        }

        @Override
        public Collection<Long> values() {
            return addresses;
        }

        @Override
        public void clear() {
            addresses.clear();
        }

        @Override
        public Set<Map.Entry<K, Long>> entrySet() {
            return Set.of();
        }
    }
}
