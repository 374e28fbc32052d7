package org.mailwright.ui.explain;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mailwright.catalog.HelpPages;
import org.mailwright.catalog.Hint;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.ProviderCatalog;
import org.mailwright.model.DomainName;
import org.mailwright.reply.ReplyReader;
import org.mailwright.text.Subject;
import org.mailwright.ui.page.Background;

/** Says what an error message of a mail program means, at the provider of the address that is typed. */
public final class ExplainStep {

    /** The longest message that is read, in characters. */
    static final int LONGEST = 64 * 1024;

    /**
     * What a message means.
     *
     * @param subject the provider, as far as it is known
     */
    record Explanation(ReplyReader.Reading reading, Subject subject) {}

    /**
     * What is known of the account's provider.
     *
     * @param id in the catalog, where a search found it
     * @param domain of the address
     */
    public record Clue(Optional<String> id, Optional<DomainName> domain) {

        Optional<Provider> in(ProviderCatalog catalog) {
            return id.flatMap(catalog::byId).or(() -> domain.flatMap(catalog::byDomain));
        }
    }

    private final Supplier<ReplyReader> replies;
    private final Supplier<ProviderCatalog> catalog;
    private final Supplier<Clue> clue;
    private final Background background;
    private final Clock clock;
    private final StringProperty message = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Explanation>> explanation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Background.Job job = () -> {};

    /**
     * A step without a message.
     *
     * @param replies asked off the FX thread
     * @param catalog asked off the FX thread
     * @param clue asked on the FX thread at each message
     * @param clock for the provider's hints that hold on some days only
     */
    public ExplainStep(
            Supplier<ReplyReader> replies,
            Supplier<ProviderCatalog> catalog,
            Supplier<Clue> clue,
            Background background,
            Clock clock) {
        this.replies = replies;
        this.catalog = catalog;
        this.clue = clue;
        this.background = background;
        this.clock = clock;
        message.subscribe((_, _) -> forget());
    }

    /** What is pasted; only the first {@value #LONGEST} characters are read. */
    StringProperty messageProperty() {
        return message;
    }

    ReadOnlyObjectProperty<Optional<Explanation>> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    void explain() {
        forget();
        var whole = message.get();
        var text = whole.substring(0, Math.min(whole.length(), LONGEST)).strip();
        if (text.isEmpty()) return;
        var whose = clue.get();
        job = background.run(() -> Optional.of(explanation(text, whose)), explanation::set);
    }

    private Explanation explanation(String text, Clue whose) {
        var provider = whose.in(catalog.get());
        var hints = provider.map(known -> known.hintsOn(LocalDate.now(clock))).orElse(List.of());
        var context = new ReplyReader.Context(Optional.empty(), Optional.empty(), provider.map(Provider::id));
        var read = replies.get().read(text, context);
        boolean appPassword = hints.stream().anyMatch(hint -> hint.code() == Hint.Code.APP_PASSWORD_REQUIRED);
        var reading = appPassword ? read.whereOnlyAppPasswordsWork() : read;
        return new Explanation(
                reading,
                provider.map(known -> subject(known, HelpPages.of(reading.cause(), hints, known.links())))
                        .orElse(Subject.UNKNOWN));
    }

    private static Subject subject(Provider provider, List<URI> pages) {
        return new Subject("", "", "", provider.displayName(), pages);
    }

    private void forget() {
        job.cancel();
        explanation.set(Optional.empty());
    }
}
