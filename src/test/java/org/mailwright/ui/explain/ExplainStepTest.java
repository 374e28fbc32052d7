package org.mailwright.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.reply.PastedErrorReader;
import org.mailwright.reply.ReplyReader;
import org.mailwright.text.Subject;
import org.mailwright.ui.page.InlineBackground;

class ExplainStepTest {

    private static final String REFUSED = "535 5.7.8 Username and Password not accepted";

    @Test
    void withoutAnAddressTheWordsAloneAreRead() {
        var explanation = explain(REFUSED, Optional.empty(), Optional.empty());

        assertThat(explanation.reading().cause()).isEqualTo(Cause.AUTH_BAD_CREDENTIALS);
        assertThat(explanation.subject()).isEqualTo(Subject.UNKNOWN);
    }

    @Test
    void atAProviderThatTakesAppPasswordsOnlyThatIsSaid() {
        var explanation = explain(REFUSED, Optional.empty(), Optional.of("gmail.com"));

        assertThat(explanation.reading().cause()).isEqualTo(Cause.AUTH_APP_PASSWORD_REQUIRED);
        assertThat(explanation.subject().provider()).isEqualTo("Gmail");
        assertThat(explanation.subject().links())
                .contains(URI.create("https://support.google.com/accounts/answer/185833"));
    }

    @Test
    void theProviderThatASearchFoundGoesBeforeTheDomain() {
        var explanation = explain(REFUSED, Optional.of("gmail"), Optional.of("example.org"));

        assertThat(explanation.reading().cause()).isEqualTo(Cause.AUTH_APP_PASSWORD_REQUIRED);
    }

    @Test
    void anUnknownDomainChangesNothing() {
        var explanation = explain(REFUSED, Optional.empty(), Optional.of("nobody-knows-this.example"));

        assertThat(explanation.reading().cause()).isEqualTo(Cause.AUTH_BAD_CREDENTIALS);
        assertThat(explanation.subject()).isEqualTo(Subject.UNKNOWN);
    }

    @Test
    void noMoreThan64KiBAreRead() {
        var lengths = new ArrayList<Integer>();
        var step = step(
                (reply, _) -> {
                    lengths.add(reply.length());
                    return new ReplyReader.Reading(Cause.RESULT_UNKNOWN, ReplyReader.Confidence.LOW);
                },
                new ExplainStep.Clue(Optional.empty(), Optional.empty()));

        step.messageProperty().set("x".repeat(1_000_000));
        step.explain();

        assertThat(lengths).isEqualTo(List.of(64 * 1024));
    }

    private static ExplainStep.Explanation explain(String message, Optional<String> id, Optional<String> domain) {
        var step = step(PastedErrorReader.bundled(), new ExplainStep.Clue(id, domain.map(DomainName::of)));
        step.messageProperty().set(message);
        step.explain();
        return step.explanationProperty().get().orElseThrow();
    }

    private static ExplainStep step(ReplyReader reader, ExplainStep.Clue clue) {
        return new ExplainStep(
                () -> reader, ProviderCatalog::bundled, () -> clue, InlineBackground.create(), Clock::systemUTC);
    }
}
