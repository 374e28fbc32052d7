package org.mailwright.ui;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.mailwright.export.guide.Device;
import org.mailwright.export.guide.Guide;
import org.mailwright.export.guide.GuideStep;
import org.mailwright.export.guide.MailProgram;

/** The last page and its answers as a person uses them. */
record AnswerPage(TestWindow window, Locale language) {

    /** Clicks from the first question to a program's answer, and returns how often. */
    int open(MailProgram program) throws TimeoutException {
        var page = window.page();
        int clicks = 1;
        if (!page.isShown("mail-" + program.id())) {
            page.press(program.device() == Device.PHONE ? "place-phone" : "place-computer");
            clicks++;
        }
        page.press("mail-" + program.id()).awaitText("answer-name", program.name(language));
        return clicks;
    }

    /** Clicks from the answer back to the first question. */
    void back() throws TimeoutException {
        window.page().press("done-start").awaitShown("place-phone");
    }

    /** What comes to the clipboard when each copy button of the answer is clicked, in their order. */
    List<String> copied() {
        window.desktop().copied.clear();
        FxThread.run(() ->
                window.robot().lookup(".drawn .button").<ButtonBase>queryAll().forEach(ButtonBase::fire));
        return List.copyOf(window.desktop().copied);
    }

    /** The texts that stand in the fields of the drawn dialogs. */
    List<String> fields() {
        return FxThread.call(() -> Stream.concat(
                        window.robot().lookup(".drawn .drawn-value").queryAll().stream()
                                .flatMap(
                                        node -> node instanceof Label label ? Stream.of(label.getText()) : Stream.of()),
                        window.robot().lookup(".drawn .drawn-value").queryAll().stream()
                                .flatMap(node -> node instanceof TextInputControl input
                                        ? Stream.of(input.getText())
                                        : Stream.of()))
                .toList());
    }

    boolean isRefused() {
        return window.page().isShown("answer-refused");
    }

    /** What a guide has to copy, in its order. */
    static List<String> values(Guide guide) {
        return guide instanceof Guide.Ready ready
                ? ready.entries()
                        .filter(entry -> entry.kind() == GuideStep.Kind.TEXT || entry.kind() == GuideStep.Kind.CHOICE)
                        .map(GuideStep.Entry::value)
                        .filter(value -> !value.isBlank())
                        .toList()
                : List.of();
    }
}
