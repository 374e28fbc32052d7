package org.mailwright.account.helppage.line;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mailwright.account.helppage.HelpPage;
import org.mailwright.account.helppage.HelpPage.Reading;
import org.mailwright.account.helppage.PageServer;

/** What a page tells, in one line; a slash between blanks ends a line of the page. */
final class Told {

    private Told() {}

    /** "imap imap.house.net 993 tls", a question mark for what is not said, the servers in the order of their letters. */
    static String servers(String page) {
        return read(page).stream().map(Told::line).sorted().collect(Collectors.joining(", "));
    }

    /** The servers with their user names. */
    static String users(String page) {
        return read(page).stream()
                .map(one -> line(one) + " "
                        + one.user()
                                .map(user -> user.name().toLowerCase(Locale.ROOT))
                                .orElse("-"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The doubts of the first server, by their codes. */
    static List<String> doubts(String page) {
        return read(page).getFirst().doubts().stream().map(one -> one.code()).toList();
    }

    static String pasted(String page) {
        return page.replace(" / ", "\n").replace(" \\t ", "\t");
    }

    private static List<PageServer> read(String page) {
        return new HelpPage().read(pasted(page)) instanceof Reading.Servers found ? found.servers() : List.of();
    }

    private static String line(PageServer server) {
        return server.protocol().code() + " " + server.host() + " "
                + server.port().map(String::valueOf).orElse("?") + " "
                + server.encryption().map(one -> one.code()).orElse("?");
    }
}
