package org.mailwright.ui.explain;

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
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.reply.ReplyReader;
import org.mailwright.text.Subject;
import org.mailwright.ui.page.AccountState;
import org.mailwright.ui.page.Background;

/** Explains an error message of a mail program, taking the provider of the typed address into account. */
public final class ExplainStep implements AccountState {

    /** The longest message that is read, in characters. */
    static final int LONGEST = 64 * 1024;

    /**
     * What a message means.
     *
     * @param subject the provider, if known
     */
    record Explanation(ReplyReader.Reading reading, Subject subject) {}

    /**
     * What is known of the account's provider.
     *
     * @param id the catalog's id, if a search found it
     * @param domain the domain of the address
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
    private final Supplier<Clock> clock;
    private final StringProperty message = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Explanation>> explanation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Background.Job job = () -> {};

    /**
     * A step without a message.
     *
     * @param replies called off the FX thread
     * @param catalog called off the FX thread
     * @param clue called on the FX thread for each message
     * @param clock selects the provider's hints that are valid today
     */
    public ExplainStep(
            Supplier<ReplyReader> replies,
            Supplier<ProviderCatalog> catalog,
            Supplier<Clue> clue,
            Background background,
            Supplier<Clock> clock) {
        this.replies = replies;
        this.catalog = catalog;
        this.clue = clue;
        this.background = background;
        this.clock = clock;
        message.subscribe((_, _) -> forget());
    }

    /** The pasted text, of which the first {@value #LONGEST} characters are read. */
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
        var hints =
                provider.map(known -> known.hintsOn(LocalDate.now(clock.get()))).orElse(List.of());
        var context = new ReplyReader.Context(Optional.empty(), Optional.empty(), provider.map(Provider::id));
        var read = replies.get().read(text, context);
        var reading = read.whereUsually(HelpPages.usualReasons(hints));
        return new Explanation(
                reading,
                provider.map(known -> subject(known, reading.cause(), hints)).orElse(Subject.UNKNOWN));
    }

    private static Subject subject(Provider provider, Cause cause, List<Hint> hints) {
        var pages = HelpPages.of(cause, hints, provider.links());
        return new Subject("", "", "", provider.displayName(), pages)
                .at(HelpPages.where(cause, hints, provider.links()));
    }

    /** Clears the explanation, which depends on the address's provider; the pasted text stays. */
    @Override
    public void forget() {
        job.cancel();
        explanation.set(Optional.empty());
    }
}
