package org.mailwright.ui.repair;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.account.imports.ImportReading;
import org.mailwright.model.EmailAddress;
import org.mailwright.repair.AccountCheck;
import org.mailwright.repair.FieldVerdict.Kind;
import org.mailwright.repair.Repair;
import org.mailwright.repair.RepairResult;
import org.mailwright.text.AccountWords;
import org.mailwright.text.ImportWords;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.BusyIndicator;
import org.mailwright.ui.control.FoldingPane;
import org.mailwright.ui.control.Icon;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.repair.FoundList.Reading;

/** What the page says about what was found, as nodes. */
final class RepairWords {

    /** As many as one can take in. */
    private static final int MAX_LINES = 40;

    private final Messages messages;
    private final AccountWords words;

    RepairWords(Messages messages) {
        this.messages = messages;
        this.words = new AccountWords(messages);
    }

    /** The address of an account, or that there is none. */
    String address(Repair repair) {
        return repair.account().email().map(EmailAddress::display).orElseGet(() -> messages.get("account.no-email"));
    }

    /** The program of an account, and its state at a glance. */
    String state(Repair repair) {
        return words.program(repair.account().program()) + " · " + glance(repair);
    }

    private String glance(Repair repair) {
        var result = repair.result();
        if (result instanceof RepairResult.ProgramFails) return messages.get("repair.glance.works");
        if (result instanceof RepairResult.OtherCause) return messages.get("repair.glance.fails");
        long bad = repair.comparison().fields().stream()
                .filter(field -> field.kind() == Kind.WRONG || field.kind() == Kind.WEAK)
                .count();
        if (bad > 0) return messages.get("repair.glance.change", bad);
        if (AccountCheck.of(repair.account()).isEmpty()) return messages.get("repair.glance.partial");
        boolean known = !repair.comparison().fields().isEmpty();
        return messages.get(known ? "repair.glance.right" : "repair.glance.unknown");
    }

    Node refused(ImportReading why) {
        return card(
                "warning", Feather.ALERT_TRIANGLE, messages.get("repair.refused"), new ImportWords(messages).of(why));
    }

    /** Nothing was found: said with what was looked at. */
    Node nothing(Reading.Listed listed) {
        var looked = listed.lookedAt().stream()
                .map(place -> messages.get("account.looked-at", place))
                .toList();
        var lines = looked.isEmpty() ? List.of(messages.get("account.looked-at.nothing")) : looked;
        return card("warning", Feather.SEARCH, messages.get("account.none"), lines);
    }

    /** Programs that are here and cannot be read, with what to do instead. */
    Optional<Node> unread(Reading.Listed listed) {
        if (listed.unread().isEmpty()) return Optional.empty();
        var lines = listed.unread().stream()
                .flatMap(program -> Stream.of(
                        messages.get("account.place", words.program(program.id()), messages.get(program.whyKey())),
                        messages.get(program.insteadKey())))
                .toList();
        return Optional.of(card("note-card", Feather.INFO, messages.get("repair.unread"), lines));
    }

    /** What was left out, and why, folded. */
    Optional<Node> skipped(Reading.Listed listed) {
        var skipped = listed.found().skipped();
        if (skipped.isEmpty()) return Optional.empty();
        var lines = new VBox();
        lines.getStyleClass().add("fields");
        for (var one : skipped.stream().limit(MAX_LINES).toList()) {
            lines.getChildren()
                    .add(Labels.text(messages.get("account.place", words.program(one.program()), words.of(one))));
            lines.getChildren().add(Labels.note(words.of(one.place())));
        }
        return Optional.of(new FoldingPane("repair-skipped", messages.get("repair.skipped", skipped.size()), lines));
    }

    static Node card(String look, Ikon picture, String heading, List<String> lines) {
        var card = new VBox(Labels.heading(heading));
        card.getStyleClass().addAll("card", look);
        for (var line : lines) card.getChildren().add(point(picture, line));
        return card;
    }

    static Node point(Ikon picture, String line) {
        var row = new HBox(Icon.decorating(picture), Labels.text(line));
        row.getStyleClass().add("hint");
        return row;
    }

    /** Work under way, said beside a spinner. */
    static Node busy(String sentence) {
        var row = new HBox(BusyIndicator.small(), Labels.text(sentence));
        row.getStyleClass().add("hint");
        return row;
    }
}
