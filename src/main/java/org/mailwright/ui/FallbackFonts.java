package org.mailwright.ui;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has fontconfig list the fonts of the system twice, regular and bold. JavaFX 26 on Linux has it do so twelve times, for three
 * families in four styles, though it takes letters that a font lacks from the lists of one family only. Each list takes 12 ms, and
 * leaks 3 MB where 400 fonts are installed: it holds those that add letters to the ones before, and the native code frees none of
 * the sets of letters that it compares. The first font of each family and style is as JavaFX would find it.
 * Needs a package of JavaFX to be open; installer/linux/java.options.
 */
final class FallbackFonts {

    private static final String JAVAFX = "com.sun.javafx.font.";

    private final Class<?> manager;
    private final Class<?> entry;
    private final Field name;
    private final Field first;
    private final Field all;

    private FallbackFonts(Class<?> manager) throws ReflectiveOperationException {
        this.manager = manager;
        entry = Class.forName(JAVAFX + "FontConfigManager$FcCompFont");
        name = entry.getField("fcName");
        first = entry.getField("firstFont");
        all = entry.getField("allFonts");
    }

    /** Before any font is asked for; returns whether this JavaFX has now the lists. Where not, it makes its own. */
    static boolean list() {
        try {
            var manager = Class.forName(JAVAFX + "FontConfigManager");
            var table = open(manager.getDeclaredField("fontConfigFonts"));
            Class.forName(JAVAFX + "PrismFontFactory"); // loads the native library
            synchronized (manager) { // as JavaFX does
                if (table.get(null) != null) return false;
                var entries = new FallbackFonts(manager).entries();
                if (entries == null) return false;
                table.set(null, entries);
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
        for (int at = 0; at < entries.length; at++) {
            var own = first.get(entries[at]);
            var others = (Object[]) all.get(lists[at % 2]);
            all.set(entries[at], at < 2 ? others : with(own, others));
            entry.getField("fcFamily").set(entries[at], names[at].substring(0, names[at].indexOf(':')));
            entry.getField("style").setInt(entries[at], at % 4);
        }
        var usual = first.get(entries[0]);
        open(manager.getDeclaredField("defaultFontFile"))
                .set(null, usual.getClass().getField("fontFile").get(usual));
        return entries;
    }

    private Object[] named(String... names) throws ReflectiveOperationException {
        var entries = (Object[]) Array.newInstance(entry, names.length);
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
        for (var each : entries) if (first.get(each) == null || (lists && all.get(each) == null)) return false;
        return true;
    }

    private static Object[] with(Object own, Object[] others) {
        return Stream.concat(Stream.of(own), Arrays.stream(others))
                .toArray(size -> (Object[]) Array.newInstance(own.getClass(), size));
    }

    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }
}
