package org.mailwright.ui;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Has fontconfig list the fonts of the system twice, regular and bold. JavaFX 26 on Linux has it do so twelve times, for three
 * families in four styles, though it takes letters that a font lacks from the lists of one family only. Each list takes 12 ms, and
 * leaks 3 MB where 400 fonts are installed: it holds those that add letters to the ones before, and the native code frees none of
 * the sets of letters that it compares. The first font of each family and style is as JavaFX would find it. Its fields are reached
 * by variable handles: for the fields of reflection Java makes eight classes, while the first window waits for its fonts.
 * Needs a package of JavaFX to be open; installer/linux/java.options.
 */
final class FallbackFonts {

    private static final String JAVAFX = "com.sun.javafx.font.";

    private final Class<?> manager;
    private final Class<?> entry;
    private final Class<?> font;
    private final MethodHandles.Lookup inside;
    private final VarHandle first;
    private final VarHandle all;

    private FallbackFonts(Class<?> manager, MethodHandles.Lookup inside) throws ReflectiveOperationException {
        this.manager = manager;
        this.inside = inside;
        entry = Class.forName(JAVAFX + "FontConfigManager$FcCompFont");
        font = Class.forName(JAVAFX + "FontConfigManager$FontConfigFont");
        first = inside.findVarHandle(entry, "firstFont", font);
        all = inside.findVarHandle(entry, "allFonts", font.arrayType());
    }

    /** Before any font is asked for; returns whether this JavaFX has now the lists. Where not, it makes its own. */
    static boolean list() {
        try {
            var manager = Class.forName(JAVAFX + "FontConfigManager");
            var inside = MethodHandles.privateLookupIn(manager, MethodHandles.lookup());
            Class.forName(JAVAFX + "PrismFontFactory"); // loads the native library
            synchronized (manager) { // as JavaFX does
                var lists = new FallbackFonts(manager, inside);
                var table = inside.findStaticVarHandle(manager, "fontConfigFonts", lists.entry.arrayType());
                if ((Object) table.get() != null) return false;
                var entries = lists.entries();
                if (entries == null) return false;
                table.set(entries);
                return true;
            }
        } catch (ReflectiveOperationException | InaccessibleObjectException e) { // another system, or another JavaFX
            return false;
        }
    }

    /** JavaFX's table of families and styles; null where fontconfig has no font for one of them. */
    private Object @Nullable [] entries() throws ReflectiveOperationException {
        var names =
                (String[]) open(manager.getDeclaredMethod("getFontConfigNames")).invoke(null);
        var entries = named(names);
        var lists = named(Arrays.copyOf(names, 2));
        if (!found(entries, false) || !found(lists, true)) return null;
        var family = inside.findVarHandle(entry, "fcFamily", String.class);
        var style = inside.findVarHandle(entry, "style", int.class);
        for (int at = 0; at < entries.length; at++) {
            var own = (Object) first.get(entries[at]);
            var others = (Object[]) all.get(lists[at % 2]);
            all.set(entries[at], at < 2 ? others : with(own, others));
            family.set(entries[at], names[at].substring(0, names[at].indexOf(':')));
            style.set(entries[at], at % 4);
        }
        var file = inside.findVarHandle(font, "fontFile", String.class);
        inside.findStaticVarHandle(manager, "defaultFontFile", String.class)
                .set((String) file.get((Object) first.get(entries[0])));
        return entries;
    }

    private Object[] named(String... names) throws ReflectiveOperationException {
        var entries = (Object[]) Array.newInstance(entry, names.length);
        var name = inside.findVarHandle(entry, "fcName", String.class);
        for (int at = 0; at < names.length; at++) {
            entries[at] = entry.getConstructor().newInstance();
            name.set(entries[at], names[at]);
        }
        return entries;
    }

    /** Has the native code fill in the first font of each entry, and on demand all that add letters to it. */
    private boolean found(Object[] entries, boolean lists) throws ReflectiveOperationException {
        var locale = open(manager.getDeclaredMethod("getFCLocaleStr")).invoke(null);
        var ask = open(manager.getDeclaredMethod("getFontConfig", String.class, entries.getClass(), boolean.class));
        if (!(boolean) ask.invoke(null, locale, entries, lists)) return false;
        for (var each : entries)
            if ((Object) first.get(each) == null || (lists && (Object) all.get(each) == null)) return false;
        return true;
    }

    private Object[] with(Object own, Object[] others) {
        var both = (Object[]) Array.newInstance(font, others.length + 1);
        both[0] = own;
        System.arraycopy(others, 0, both, 1, others.length);
        return both;
    }

    private static Method open(Method method) {
        method.setAccessible(true);
        return method;
    }
}
