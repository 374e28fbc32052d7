package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailwright.model.Cause;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.text.Messages;
import org.mailwright.ui.page.WizardPage;

/**
 * What the steps of any cause put into quotes can be seen on the page, or on the page that the first step leads to; and the
 * password is asked for only where it is the reason.
 */
class QuotedLabelsTest {

    private static final Pattern QUOTED = Pattern.compile("[“„]([^”“„]+)[”“]");

    /** Labels of the settings, of the sign-in and of the first page; and of Microsoft's own. */
    private static final List<String> ELSEWHERE =
            List.of("settings.login", "settings.login.same-as-incoming", "signin.test", "address.explain");

    /** Only these are about the password. */
    private static final Set<Cause> PASSWORD = Set.of(Cause.AUTH_BAD_CREDENTIALS, Cause.AUTH_APP_PASSWORD_REQUIRED);

    private static final Set<String> OTHERS = Set.of("Authenticated SMTP", "Authentifiziertes SMTP", "kein Spam");

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyQuotedLabelIsShown(String language) throws Exception {
        var messages = Messages.in(Locale.of(language));
        var known = new HashSet<>(OTHERS);
        ELSEWHERE.forEach(key -> known.add(messages.get(key)));
        window.stubs().language = Locale.of(language);
        window.open();
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        page.toSignIn();

        var missing = new ArrayList<String>();
        page.fill("password", "secret");
        for (var cause : tested()) {
            window.stubs().checker = (request, credentials, progress) ->
                    Samples.failed(request, Side.INCOMING, Stage.AUTH, cause, Optional.empty());
            page.press(cause == Cause.UNKNOWN ? "test" : "test-again");
            page.awaitText("test-title", messages.get("cause." + cause.code() + ".title"));
            var shown = controls();
            page.advice().stream()
                    .flatMap(line -> quoted(line).filter(label -> !known.contains(label) && !shown.contains(label)))
                    .forEach(label -> missing.add(cause.code() + ": " + label));
            if (page.isShown("test-password") != PASSWORD.contains(cause)) missing.add(cause.code() + ": password");
            if (page.isShown("test-password")) page.fill("test-password", "secret");
        }

        assertThat(missing).isEmpty();
    }

    private static List<Cause> tested() {
        return Arrays.stream(Cause.values())
                .filter(cause -> cause != Cause.NONE && !cause.code().matches("(disco|domain)-.*"))
                .sorted(Comparator.comparing(cause -> cause == Cause.GREYLISTED)) // waits by itself
                .toList();
    }

    private static Stream<String> quoted(String line) {
        return QUOTED.matcher(line).results().map((MatchResult found) -> found.group(1));
    }

    private Set<String> controls() {
        return FxThread.call(() -> {
            var shown = new HashSet<String>();
            window.robot().lookup((Node node) -> node instanceof ButtonBase).queryAllAs(ButtonBase.class).stream()
                    .filter(ButtonBase::isVisible)
                    .forEach(button -> shown.add(button.getText()));
            return shown;
        });
    }
}
