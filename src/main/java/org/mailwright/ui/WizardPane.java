package org.mailwright.ui;

import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.NotificationPane;
import org.kordamp.ikonli.feather.Feather;

/** The frame around the pages: how far along, the page itself, and its buttons. Takes dropped profile files. */
final class WizardPane extends BorderPane {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** While a file is held over the window that it would take. */
    private static final PseudoClass WELCOME = PseudoClass.getPseudoClass("welcome");

    /** In em. */
    private static final double NARROW_BELOW = 40;

    private final Wizard wizard;
    private final Parts parts;
    private final Desk desk;
    private final Map<Stop, Page> pages = new EnumMap<>(Stop.class);
    private final StackPane content = new StackPane();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Flow buttons = Flow.right();
    private final Button back;
    private final Hyperlink about;
    private final NotificationPane notices = new NotificationPane(scroll);

    WizardPane(Wizard wizard, Parts parts, Desk desk) {
        this.wizard = wizard;
        this.parts = parts;
        this.desk = desk;
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        notices.setFocusTraversable(false);
        scroll.skinProperty().subscribe(this::keepNoPicture);
        content.getStyleClass().add("page");
        back = Action.button("back", parts.messages().get("app.back"), wizard::back);
        back.setGraphic(Icon.decorating(Feather.ARROW_LEFT));
        back.setMinWidth(USE_PREF_SIZE);
        back.getStyleClass().add("flat");
        about = Action.link("about", parts.messages().get("about.open"), Feather.INFO, this::about);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        about.managedProperty().bind(about.visibleProperty());
        back.managedProperty().bind(back.visibleProperty());
        var row = new HBox(about, back, buttons);
        row.getStyleClass().add("footer-row");
        var footer = new StackPane(row);
        footer.getStyleClass().add("footer");
        var header = new StackPane(new StepIndicator(wizard, parts.messages()));
        header.getStyleClass().add("header");

        takeFiles();
        wizard.opening().refusalProperty().subscribe(refusal -> refusal.ifPresentOrElse(this::notice, notices::hide));
        getStyleClass().add("wizard");
        setTop(header);
        setCenter(notices);
        setBottom(new VBox(footer, new ManagedLine(parts.organisation().policy(), parts.messages())));
        wizard.atProperty().subscribe(this::show);
    }

    @Override
    protected void layoutChildren() {
        pseudoClassStateChanged(
                NARROW, getWidth() < NARROW_BELOW * back.getFont().getSize());
        super.layoutChildren();
    }

    /** Says something in passing. */
    void notice(String sentence) {
        var text = Prose.text(sentence);
        text.setId("notice");
        notices.setGraphic(text);
        notices.show();
    }

    /** Puts the keyboard where the present page wants it. */
    void focus() {
        page(wizard.atProperty().get()).focus().requestFocus();
    }

    private void show(Stop stop) {
        var page = page(stop);
        content.getChildren().setAll(page.content());
        buttons.show(page.buttons());
        about.setVisible(stop == Stop.ADDRESS);
        back.setVisible(stop != Stop.ADDRESS);
        scroll.setVvalue(0);
        page.focus().requestFocus();
    }

    /** Pages are built when they are first shown, so that the first one is up before anything else is touched. */
    private Page page(Stop stop) {
        return pages.computeIfAbsent(stop, wanted -> switch (wanted) {
            case ADDRESS -> new AddressPane(wizard, parts, desk).page();
            case SEARCHING -> new SearchPane(wizard, parts, desk).page();
            case SETTINGS -> new SettingsPane(wizard, parts).page();
            case SIGN_IN -> new SignInPane(wizard, parts, desk).page();
            case TEST -> new TestPane(wizard, parts, desk, this::copied).page();
            case DONE -> new DonePane(wizard, parts).page();
        });
    }

    private void about() {
        AboutWindow.open(getScene(), back.getFont().getSize(), parts.messages());
    }

    private void copied() {
        notice(parts.messages().get("test.copied"));
    }

    /** The skin keeps a picture of the whole page, as large as the window, for a scrolling that hardly any page needs. */
    private void keepNoPicture() {
        var viewport = scroll.lookup(".viewport");
        if (viewport != null) viewport.setCache(false);
    }

    private void takeFiles() {
        setOnDragOver(event -> {
            boolean welcome = wizard.takes(files(event));
            if (welcome) event.acceptTransferModes(TransferMode.COPY);
            pseudoClassStateChanged(WELCOME, welcome);
            event.consume();
        });
        setOnDragExited(_ -> pseudoClassStateChanged(WELCOME, false));
        setOnDragDropped(event -> {
            event.setDropCompleted(wizard.drop(files(event)));
            event.consume();
        });
    }

    private static List<File> files(DragEvent event) {
        return event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of();
    }
}
