package org.mailwright.export.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.export.ExportWords;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.ServerSettings;

/**
 * What a letter says, in its order.
 *
 * @param before paragraphs above the settings
 * @param after paragraphs below them
 */
record Letter(String title, List<String> before, List<Section> sections, List<String> after) {

    /** One server, or the account itself. */
    record Section(String title, List<Line> lines) {}

    record Line(String label, String value) {}

    static Letter of(
            AccountSettings settings, ExportWords words, Optional<String> organisation, Optional<String> helpDesk) {
        var hello = settings.displayName().isEmpty()
                ? words.get("letter.hello.nobody")
                : words.get("letter.hello", settings.displayName());
        var sections = new ArrayList<Section>();
        var person = new ArrayList<Line>();
        person.add(new Line(words.get("letter.address"), settings.address().display()));
        settings.sender().ifPresent(sender -> person.add(new Line(words.get("letter.sender"), sender.display())));
        sections.add(new Section(words.get("letter.account"), List.copyOf(person)));
        settings.incoming()
                .ifPresent(server -> sections.add(section(
                        words.get("letter.incoming", server.protocol().code().toUpperCase(Locale.ROOT)),
                        server,
                        words)));
        settings.outgoing().ifPresent(server -> sections.add(section(words.get("letter.outgoing"), server, words)));
        var after = new ArrayList<String>();
        after.add(words.get(signsInByPassword(settings) ? "letter.password" : "letter.browser"));
        helpDesk.ifPresent(desk -> after.add(words.get("letter.help", desk)));
        organisation.ifPresent(after::add);
        return new Letter(
                organisation
                        .map(name -> words.get("letter.title", name))
                        .orElseGet(() -> words.get("letter.title.plain")),
                List.of(hello, words.get("letter.intro")),
                List.copyOf(sections),
                List.copyOf(after));
    }

    private static Section section(String title, ServerSettings server, ExportWords words) {
        var user = server.needsLogin() ? server.username() : words.get("letter.none");
        return new Section(
                title,
                List.of(
                        new Line(words.get("letter.server"), server.endpoint().host()),
                        new Line(
                                words.get("letter.port"),
                                Integer.toString(server.endpoint().port())),
                        new Line(
                                words.get("letter.encryption"),
                                words.get("settings.encryption."
                                        + server.encryption().code())),
                        new Line(words.get("letter.user"), user)));
    }

    private static boolean signsInByPassword(AccountSettings settings) {
        return Stream.concat(settings.incoming().stream(), settings.outgoing().stream())
                .filter(ServerSettings::needsLogin)
                .allMatch(server -> server.auth().stream().anyMatch(AuthMethod::usesPassword));
    }

    /** The letter as the text of a mail, lines ending with a line feed. */
    String text() {
        var text = new StringBuilder(title).append("\n\n");
        for (var paragraph : before) text.append(paragraph).append("\n\n");
        for (var section : sections) {
            text.append(section.title()).append('\n');
            for (var line : section.lines()) {
                text.append("  ")
                        .append(line.label())
                        .append(": ")
                        .append(line.value())
                        .append('\n');
            }
            text.append('\n');
        }
        return text.append(String.join("\n\n", after)).append('\n').toString();
    }
}
