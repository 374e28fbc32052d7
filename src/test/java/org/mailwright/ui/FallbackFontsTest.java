package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.testfx.api.FxToolkit;

/** What is asked for less often is found as JavaFX finds it: no letter is lost. */
@EnabledOnOs(OS.LINUX)
class FallbackFontsTest {

    private static final String MANAGER = "com.sun.javafx.font.FontConfigManager";

    private @Nullable Object before;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
        Theme.loadFonts();
    }

    @BeforeEach
    void keep() throws Exception {
        before = table().get(null);
        forget();
    }

    private static void forget() throws Exception {
        table().set(null, null);
    }

    @AfterEach
    void restore() throws Exception {
        table().set(null, before);
    }

    @Test
    void familiesAndStylesHaveTheFontsThatJavaFxFinds() throws Exception {
        var expected = entriesOfJavaFx();
        forget();

        assertThat(FallbackFonts.list()).isTrue();

        assertThat(entries())
                .map(FallbackFontsTest::first)
                .isEqualTo(expected.stream().map(FallbackFontsTest::first).toList());
        assertThat(entries()).hasSize(12);
    }

    @Test
    void missingLettersAreTakenFromTheFontsThatJavaFxFinds() throws Exception {
        var expected = entriesOfJavaFx();
        forget();

        FallbackFonts.list();

        assertThat(all(entries().get(0))).isEqualTo(all(expected.get(0))).isNotEmpty();
        assertThat(all(entries().get(1))).isEqualTo(all(expected.get(1))).isNotEmpty();
    }

    @Test
    void eachStyleComesFirstAndHasAllLettersBehindIt() throws Exception {
        FallbackFonts.list();

        var regular = all(entries().get(0));
        var bold = all(entries().get(1));
        for (int at = 2; at < 12; at++) {
            assertThat(all(entries().get(at))).containsAll(at % 2 == 0 ? regular : bold);
            assertThat(first(entries().get(at))).endsWith(all(entries().get(at)).getFirst());
        }
    }

    @Test
    void whatJavaFxHasListedStays() throws Exception {
        var expected = entriesOfJavaFx();

        assertThat(FallbackFonts.list()).isFalse();

        assertThat(entries()).isEqualTo(expected);
    }

    private static List<Object> entriesOfJavaFx() throws Exception {
        var ask = Class.forName(MANAGER).getMethod("getFontConfigFont", String.class, boolean.class, boolean.class);
        ask.invoke(null, "System", false, false);
        return entries();
    }

    private static List<Object> entries() throws Exception {
        return List.of((Object[]) table().get(null));
    }

    private static Field table() throws Exception {
        var table = Class.forName(MANAGER).getDeclaredField("fontConfigFonts");
        table.setAccessible(true);
        return table;
    }

    private static String first(Object entry) {
        return Stream.of("fcFamily", "style", "fcName")
                        .map(part -> value(entry, part))
                        .toList()
                + font(value(entry, "firstFont"));
    }

    private static List<String> all(Object entry) {
        return Stream.of((Object[]) value(entry, "allFonts"))
                .map(FallbackFontsTest::font)
                .toList();
    }

    private static String font(Object font) {
        return value(font, "fullName") + " in " + value(font, "fontFile");
    }

    private static Object value(Object of, String field) {
        try {
            return of.getClass().getField(field).get(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
