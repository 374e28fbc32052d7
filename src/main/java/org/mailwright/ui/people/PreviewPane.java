package org.mailwright.ui.people;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.mailwright.batch.AccountTemplate;
import org.mailwright.batch.ListPreview;
import org.mailwright.batch.PeopleList.Entry;
import org.mailwright.batch.Person;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.ServerSettings;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Labels;

/** Shows a list's first people as they will be set up. */
final class PreviewPane extends VBox {

    private final Messages messages;

    PreviewPane(Messages messages) {
        this.messages = messages;
        setId("people-preview");
        getStyleClass().add("fields");
    }

    void show(ListPreview.Begun begun, PeopleTemplate template) {
        var common = template instanceof PeopleTemplate.Chosen(var _, var chosen)
                ? Optional.of(chosen)
                : Optional.<AccountTemplate>empty();
        getChildren()
                .setAll(begun.entries().stream()
                        .map(entry -> row(entry, common))
                        .toList());
        if (begun.entries().isEmpty()) getChildren().add(Labels.note(messages.get("people.nobody")));
        if (begun.more()) getChildren().add(Labels.note(messages.get("people.more")));
        if (begun.western()) getChildren().add(Labels.note(messages.get("people.western")));
        if (begun.passwords()) getChildren().add(Labels.note(messages.get("batch.list.passwords")));
    }

    private Node row(Entry entry, Optional<AccountTemplate> template) {
        return switch (entry) {
            case Entry.Faulty(var fault) -> new ListWords(messages).of(fault);
            case Entry.Somebody(var person, var _) ->
                new VBox(Labels.text(name(person)), Labels.note(will(person, template)));
        };
    }

    private String name(Person person) {
        var address = person.address().display();
        return person.name().isEmpty() ? address : messages.get("people.person", person.name(), address);
    }

    private String will(Person person, Optional<AccountTemplate> template) {
        if (template.isEmpty()) return messages.get("people.no-template");
        return template.get().settings(person).map(this::servers).orElseGet(() -> messages.get("batch.row.template"));
    }

    private String servers(AccountSettings settings) {
        return Stream.concat(settings.incoming().stream(), settings.outgoing().stream())
                .map(this::server)
                .collect(Collectors.joining(" · "));
    }

    private String server(ServerSettings server) {
        var where = server.endpoint().toString();
        return server.username().isEmpty() ? where : messages.get("people.server", where, server.username());
    }
}
