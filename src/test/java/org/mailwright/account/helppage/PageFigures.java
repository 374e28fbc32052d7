package org.mailwright.account.helppage;

import java.util.List;

/** Prints what is found in a folder of pages, for docs/help-pages.md: {@code PageFigures tuned}. */
final class PageFigures {

    private PageFigures() {}

    public static void main(String[] folders) {
        for (var folder : folders) print(folder, PageCase.all(folder));
    }

    private static void print(String folder, List<PageCase> pages) {
        int wanted = 0;
        int missing = 0;
        int invented = 0;
        int otherUser = 0;
        int whole = 0;
        for (var page : pages) {
            var found = page.found();
            var lost = page.missing(found);
            var more = page.invented(found);
            var user = page.otherUser(found);
            wanted += page.wanted().size();
            missing += lost.size();
            invented += more.size();
            otherUser += user.size();
            if (lost.isEmpty() && more.isEmpty()) whole++;
            if (!lost.isEmpty() || !more.isEmpty() || !user.isEmpty()) {
                System.out.println(page.name());
                lost.forEach(line -> System.out.println("  - " + line));
                more.forEach(line -> System.out.println("  + " + line));
                user.forEach(line -> System.out.println("  u " + line + " <- " + page.userOf(line, found)));
            }
        }
        System.out.printf(
                "%s: %d pages (%d wholly right), %d servers: %d found (%.1f %%), %d invented, %d with another user name%n",
                folder,
                pages.size(),
                whole,
                wanted,
                wanted - missing,
                100.0 * (wanted - missing) / wanted,
                invented,
                otherUser);
    }
}
