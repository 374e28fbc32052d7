package org.mailwright.ui;

import java.nio.file.Files;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.Parent;

/** All walks through the window: every page, and what it becomes. */
final class Walks {

    private Walks() {}

    /** @param look is told on the FX thread of each page's name and the window's root */
    static void all(Locale language, BiConsumer<String, Parent> look) throws Exception {
        pages(language, look);
        more(language, look);
    }

    /** Every page. */
    static void pages(Locale language, BiConsumer<String, Parent> look) throws Exception {
        try (var pages = new EveryPage(language, look)) {
            pages.walk();
        }
        try (var pages = new EveryPage(language, look)) {
            pages.walkBrowser();
        }
    }

    /** What pages become: with mistakes, results, and other states. */
    static void more(Locale language, BiConsumer<String, Parent> look) throws Exception {
        try (var pages = new MorePages(language, look)) {
            pages.walk();
        }
        var folder = Files.createTempDirectory("mailwright");
        try (var pages = new MorePages(language, look)) {
            pages.walkPeople(folder);
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }
}
