package org.mailwright.ui;

import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mailwright.text.Language;
import org.mailwright.ui.about.AboutWindow;
import org.mailwright.ui.about.DisplayWindow;
import org.mailwright.ui.address.AddressPane;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Icon;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.control.WrapPane;
import org.mailwright.ui.done.DonePane;
import org.mailwright.ui.page.Desktop;
import org.mailwright.ui.page.DisplayState;
import org.mailwright.ui.page.Page;
import org.mailwright.ui.page.WindowServices;
import org.mailwright.ui.page.WizardPage;
import org.mailwright.ui.people.PeoplePane;
import org.mailwright.ui.repair.RepairPane;
import org.mailwright.ui.search.SearchPane;
import org.mailwright.ui.settings.SettingsPane;
import org.mailwright.ui.signin.SignInPane;
import org.mailwright.ui.test.TestPane;

/** The frame around the pages: progress, the page itself, and its buttons. Takes dropped profile files. */
final class WizardPane extends BorderPane {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** Set while a file is dragged over the window that can be dropped. */
    private static final PseudoClass WELCOME = PseudoClass.getPseudoClass("welcome");

    /** In em. */
    private static final double NARROW_BELOW = 40;

    /** A notice takes this part of the window at most. */
    private static final int NOTICE_PART = 3;

    private final Wizard wizard;
    private final WindowServices services;
    private final Desktop desktop;
    private final Map<WizardPage, Page> pages = new EnumMap<>(WizardPage.class);
    private final StackPane content = new StackPane();
    private final ScrollPane scroll = new ScrollPane(content);
    private final WrapPane buttons = WrapPane.right();
    private final HBox footerRow = new HBox();
    private final WrapPane foot;
    private final Button back;
    private final Hyperlink about;
    private final Hyperlink looks;
    private final DisplayState display;
    private final StackPane notices = new StackPane();

    WizardPane(Wizard wizard, WindowServices services, Desktop desktop, DisplayState display) {
        this.wizard = wizard;
        this.services = services;
        this.desktop = desktop;
        this.display = display;
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0); // rather than push the buttons out of a small window
        notices.getStyleClass().add("notices");
        notices.managedProperty().bind(notices.visibleProperty());
        notices.setMinHeight(USE_PREF_SIZE); // a page that is higher than the window would take it all
        notices.setVisible(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.skinProperty().subscribe(this::keepNoPicture);
        content.getStyleClass().add("page");
        back = Buttons.button("back", services.messages().get("app.back"), wizard::back);
        back.setGraphic(Icon.decorating(Feather.ARROW_LEFT));
        back.setMinWidth(USE_PREF_SIZE);
        back.getStyleClass().add("flat");
        about = Buttons.link("about", services.messages().get("about.open"), Feather.INFO, this::about);
        var language =
                Language.of(services.messages().locale()).map(Language::name).orElse("");
        looks = Buttons.link("display", language, Feather.GLOBE, this::looks);
        looks.setAccessibleText(services.messages().get("display.open"));
        Platform.runLater(
                () -> looks.setTooltip(new Tooltip(looks.getAccessibleText()))); // a window of its own, so behind ours
        var links = WrapPane.left(about, looks);
        links.visibleProperty().bind(about.visibleProperty());
        links.managedProperty().bind(links.visibleProperty());
        foot = WrapPane.ends(links, buttons);
        HBox.setHgrow(foot, Priority.ALWAYS);
        footerRow.getStyleClass().add("footer-row");
        var footer = new StackPane(footerRow);
        footer.getStyleClass().add("footer");
        var header = new StackPane(new StepIndicator(wizard.pageProperty(), services.messages()));
        header.getStyleClass().add("header");

        takeFiles();
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        var sentence = wizard.notices().shownProperty();
        sentence.subscribe(() -> sentence.get().ifPresentOrElse(this::show, () -> notices.setVisible(false)));
        getStyleClass().add("wizard");
        setTop(header);
        setCenter(new VBox(notices, scroll));
        setBottom(new VBox(footer, new ManagedLine(services.organisation().policy(), services.messages())));
        wizard.pageProperty().subscribe(this::show);
    }

    @Override
    protected void layoutChildren() {
        pseudoClassStateChanged(
                NARROW, getWidth() < NARROW_BELOW * about.getFont().getSize());
        super.layoutChildren();
    }

    /** Its cross stands beside the text, since a button with words below it would leave the page no room. */
    private void show(String sentence) {
        var text = Labels.text(sentence);
        text.setId("notice");
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(0);
        text.maxHeightProperty().bind(heightProperty().divide(NOTICE_PART)); // a screen reader has all of it
        HBox.setHgrow(text, Priority.ALWAYS);
        var closing = services.messages().get("app.notice.close");
        var close = Buttons.button("notice-close", "", wizard.notices()::hide);
        close.setGraphic(Icon.decorating(Feather.X));
        close.setAccessibleText(closing);
        close.setAccessibleHelp(sentence);
        close.setTooltip(new Tooltip(closing));
        close.setMinWidth(USE_PREF_SIZE);
        close.getStyleClass().addAll("flat", "button-icon");
        var notice = new HBox(text, close);
        notice.getStyleClass().add("notice-row");
        notices.getChildren().setAll(notice);
        notices.setVisible(true);
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        if (owner != null) owner.setAccessibleHelp(sentence); // what has the focus is all that is read out
    }

    /** Moves the focus to the current page's title. */
    void focus() {
        new PageTitle(page(wizard.pageProperty().get())).focus();
    }

    private void show(WizardPage shown) {
        var page = page(shown);
        content.getChildren().setAll(page.content());
        buttons.show(page.buttons());
        about.setVisible(shown == WizardPage.ADDRESS);
        footerRow.getChildren().setAll(shown == WizardPage.ADDRESS ? List.of(foot) : List.of(back, foot));
        scroll.setVvalue(0);
        applyCss(); // makes what takes the keys, so that none is lost before the first frame
        new PageTitle(page).focus();
    }

    /** Alt and the arrow of the button go back, F6 goes to the notice. */
    private void keys(KeyEvent event) {
        var notice = lookup("#notice-close");
        boolean turned = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        var arrow = turned ? KeyCode.RIGHT : KeyCode.LEFT;
        if (event.getCode() == arrow && event.isAltDown() && back.getParent() != null) {
            event.consume();
            wizard.back();
        } else if (event.getCode() == KeyCode.F6 && notices.isVisible() && notice != null) {
            event.consume();
            notice.requestFocus();
        }
    }

    /** Builds a page when it is first shown, so that the first one appears quickly. */
    private Page page(WizardPage shown) {
        return pages.computeIfAbsent(shown, this::build);
    }

    private Page build(WizardPage page) {
        var steps = wizard.steps();
        return switch (page) {
            case ADDRESS -> new AddressPane(steps.address(), steps.explain(), wizard, services, desktop).page();
            case SEARCHING ->
                new SearchPane(steps.search(), steps.testing().report(), wizard, services, desktop).page();
            case SETTINGS ->
                new SettingsPane(steps.settings(), steps.paste(), steps.options(), wizard, services).page();
            case SIGN_IN ->
                new SignInPane(steps.signIn(), steps.testing().report(), wizard.flow(), services, desktop).page();
            case TEST -> new TestPane(steps.testing(), wizard.flow(), services, desktop).page();
            case DONE -> new DonePane(steps.done(), wizard, services).page();
            case REPAIR ->
                new RepairPane(steps.repair(), steps.testing().report(), wizard.flow()::announce, services, desktop)
                        .page();
            case PEOPLE -> new PeoplePane(steps.people(), services, desktop).page();
        };
    }

    private void looks() {
        DisplayWindow.open(getScene(), about.getFont().getSize(), display, services.messages());
    }

    private void about() {
        wizard.components(
                components -> AboutWindow.open(getScene(), about.getFont().getSize(), components, services.messages()));
    }

    /** Switches off the skin's bitmap cache of the page: few pages scroll, and it is as large as the window. */
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
