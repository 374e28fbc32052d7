package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.check.CheckRequest;
import org.mailwright.detect.Candidate;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.policy.Policy;
import org.mailwright.policy.PolicyFiles;
import org.mailwright.policy.Witnesses;
import org.mailwright.ui.page.Organisation;
import org.mailwright.ui.page.WizardPage;

/** What a policy changes in the window. */
class PolicyWindowTest {

    private static final String HELP = "Help desk of your organisation: Call 4711";

    @RegisterExtension
    final TestWindow window = new TestWindow();

    private final WizardRobot page = window.page();

    private final Stubs stubs = window.stubs();
    private final FakeDesktop desktop = window.desktop();

    @TempDir
    private Path folder;

    @Test
    void withoutAPolicyNothingIsSaid() throws Exception {
        open(Organisation.NONE);

        assertThat(page.isShown("managed")).isFalse();
        assertThat(page.isShown("policy-faults")).isFalse();
        assertThat(page.isShown("company")).isFalse();
    }

    @Test
    void whatHoldsIsSaidQuietly() throws Exception {
        open("{\"plaintext\": false, \"helpDesk\": \"Call 4711\"}");

        assertThat(page.label("managed")).isEqualTo("Managed by your organisation");
        assertThat(window.robot().lookup("#managed").queryAs(Hyperlink.class).getAccessibleHelp())
                .isEqualTo("Connections without encryption are forbidden.\n" + HELP);
        assertThat(page.isShown("policy-faults")).isFalse();

        page.press("managed");
        assertThat(window.robot().lookup(".help-text").<Labeled>queryAll().stream()
                        .map(Labeled::getText))
                .containsExactly("Connections without encryption are forbidden.\n" + HELP);
    }

    @Test
    void aFaultyPolicyIsToldOnTheFirstPage() throws Exception {
        open("{\"helpDesk\": \"Call 4711\",\n\"plaintext\": 1}");

        assertThat(page.isShown("policy-faults")).isTrue();
        assertThat(texts("#policy-faults .text"))
                .contains("Line 2, “plaintext”: Either true or false belongs here, without quotation marks.");
        assertThat(texts("#policy-faults .help-desk")).containsExactly(HELP);
    }

    @Test
    void otherDomainsAreRefusedAtTheField() throws Exception {
        open("{\"allowedDomains\": [\"corp.example\"], \"helpDesk\": \"Call 4711\"}");

        page.address("Ada", "ada@example.org");
        assertThat(page.problem("address"))
                .isEqualTo("Addresses of example.org cannot be set up here."
                        + " Your organisation allows only these domains: corp.example.\n" + HELP);
        assertThat(page.label("step")).startsWith("Step 1");
        page.press("by-hand");
        assertThat(page.label("step")).startsWith("Step 1");

        page.address("Ada", "ada@corp.example").await(WizardPage.SETTINGS);
    }

    @Test
    void theCompanysAccountIsOneButtonAway() throws Exception {
        open(new Organisation(
                policy("{}"), Optional.of(new Organisation.Company("Example Corp", DomainName.of("corp.example")))));
        assertThat(texts("#company .heading")).containsExactly("Set up your Example Corp account");

        page.press("company-go");
        assertThat(page.problem("address")).isEqualTo("The name before the @ is missing.");

        page.fill("address", "ada").press("company-go").await(WizardPage.SETTINGS);
        page.press("back").await(WizardPage.ADDRESS);
        assertThat(page.text("address")).isEqualTo("ada@corp.example");
    }

    @Test
    void plaintextCannotBeAgreedTo() throws Exception {
        open("{\"plaintext\": false}");
        plaintext();

        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        page.press("settings-next");

        assertThat(page.label("step")).startsWith("Step 3");
        assertThat(page.isShown("consent-plaintext")).isFalse();
        assertThat(texts(".card .text"))
                .anyMatch(text -> text.startsWith("Your organisation forbids connections without encryption"));
    }

    @Test
    void plaintextIsAPersonsOwnAffairOtherwise() throws Exception {
        open("{}");
        plaintext();

        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        page.press("consent-plaintext").toSignIn();
    }

    @Test
    void everyFailureEndsWithTheHelpDesk() throws Exception {
        stubs.detector = (address, options, heard) -> address.domain().equals(DomainName.of("unknown.example"))
                ? Samples.notFound()
                : Samples.found(address, Samples.trusted());
        stubs.checker = (request, credentials, progress) ->
                Samples.failed(request, Side.INCOMING, Stage.AUTH, Cause.AUTH_BAD_CREDENTIALS, Optional.empty());
        open("{\"helpDesk\": \"Call 4711\"}");

        page.press("explain-open")
                .fill("explain-message", "535 no")
                .press("explain-go")
                .awaitShown("advice-title");
        assertThat(texts("#explain-answer .help-desk")).containsExactly(HELP);

        page.address("Ada", "ada@unknown.example").awaitShown("search-by-hand");
        assertThat(texts("#search-outcome .help-desk")).containsExactly(HELP);

        page.press("back").address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        page.toSignIn();
        page.fill("password", "secret").press("test").awaitShown("verdict");
        assertThat(texts("#verdict .help-desk")).containsExactly(HELP);

        page.press("copy-report").awaitShown("notice");
        assertThat(desktop.copied).singleElement().asString().contains(HELP);
    }

    @Test
    void whereNothingIsFoundItIsSaidThatNobodyLookedOnline() throws Exception {
        stubs.detector = (address, options, heard) -> Samples.notFound();
        open("{\"onlineLookups\": false}");

        page.address("Ada", "ada@example.org").awaitShown("search-by-hand");

        assertThat(texts("#search-outcome .text"))
                .anyMatch(text -> text.startsWith("Your organisation has switched off looking up settings online."));
    }

    @Test
    void whereNoFormatIsOfferedThatIsSaid() throws Exception {
        open("{\"exportFormats\": [\"nonsense\"]}");
        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        page.toSignIn();
        page.fill("password", "secret").press("test").awaitShown("test-next");

        page.press("test-next").await(WizardPage.DONE);

        assertThat(texts(".step .text")).contains("Your organisation offers no format to save the settings in.");
    }

    private void plaintext() {
        stubs.detector = (address, options, heard) -> Samples.found(new Candidate(
                Samples.trusted().provenance(),
                List.of(Samples.server(Protocol.IMAP, "imap.example.org", 143, Encryption.NONE)),
                List.of(Samples.smtp())));
    }

    @Test
    void aTemplateForOthersWithoutEncryptionIsWarnedOf() throws Exception {
        open("{\"plaintext\": false}");
        page.press("people").awaitShown("people-template");
        desktop.profile = Optional.of(Files.writeString(folder.resolve("t.mailwright"), """
                {"format": "mailwright-profile", "version": 1, "account": {"email": "you@example.org",
                  "incoming": [{"type": "imap", "host": "imap.example.org", "port": 143, "security": "none",
                    "auth": ["password-cleartext"], "username": "you@example.org"}]}}
                """));

        page.press("people-template");

        FxThread.until(() -> texts("#people-template-chosen .problem").stream()
                .anyMatch(text -> text.startsWith("A server of these settings uses no encryption")));
    }

    @Test
    void aSecondLogOnIsForbiddenHereToo() throws Exception {
        var asked = new ArrayList<CheckRequest>();
        stubs.checker = (request, _, _) -> {
            asked.add(request);
            return Samples.refused(request, "535 no");
        };
        open("{\"secondLogOn\": false}");

        page.address("Ada", "ada@example.org").await(WizardPage.SETTINGS);
        page.toSignIn().fill("password", "secret");
        page.press("test").awaitShown("copy-report");

        assertThat(asked)
                .isNotEmpty()
                .allMatch(request -> request.extras().logOn().once());
    }

    private List<String> texts(String selector) {
        return window.robot().lookup(selector).queryAll().stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private Policy policy(String text) throws IOException {
        var file = Files.writeString(folder.toRealPath().resolve("policy.json"), text);
        return PolicyFiles.at(file).read(Witnesses.of("json", "thunderbird"));
    }

    private void open(String text) throws Exception {
        open(new Organisation(policy(text), Optional.empty()));
    }

    private void open(Organisation organisation) throws Exception {
        stubs.organisation = organisation;
        window.open();
    }
}
