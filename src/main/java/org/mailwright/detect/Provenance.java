package org.mailwright.detect;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.catalog.HelpPages;
import org.mailwright.catalog.HelpPlace;
import org.mailwright.catalog.Hint;
import org.mailwright.catalog.NamedIssuer;
import org.mailwright.catalog.Provider;
import org.mailwright.catalog.Verified;
import org.mailwright.model.Cause;

/**
 * Where settings come from, from the search to page, profile, terminal and report.
 *
 * @param source the kind of place, such as catalog or srv
 * @param place the place itself, such as the domain that published the file; empty for the catalog
 * @param trusted whether they came by a way that nobody else could have tampered with
 * @param warnings what the user has to agree to first
 * @param doubt why the catalog is not sure of them, where it is the catalog that says so
 * @param provider whom they are of, as far as the catalog or the domain itself names it
 * @param hints what the provider wants beyond settings, such as an app password
 * @param links the provider's pages that may help when it does not work
 * @param issuer the authorization server that they name themselves; empty where they are not trusted
 */
public record Provenance(
        Source source,
        String place,
        boolean trusted,
        List<Cause> warnings,
        Optional<Verified.Doubt> doubt,
        Optional<ProviderName> provider,
        List<Hint> hints,
        Map<Provider.Link, URI> links,
        Optional<NamedIssuer> issuer) {

    /** Typed by somebody who can see what he types. */
    public static final Provenance MANUAL = new Provenance(Source.MANUAL, "", true, List.of());

    /** A suggestion of a check: as good as a trusted source where the check has seen it work. */
    public static Provenance suggested(boolean verified) {
        return new Provenance(Source.CHECK, "", verified, List.of());
    }

    public Provenance {
        warnings = List.copyOf(warnings);
        hints = List.copyOf(hints);
        links = Map.copyOf(links);
        issuer = issuer.filter(_ -> trusted);
    }

    /** Settings of a provider that nobody names. */
    public Provenance(Source source, String place, boolean trusted, List<Cause> warnings) {
        this(source, place, trusted, warnings, Optional.empty());
    }

    public Provenance(
            Source source, String place, boolean trusted, List<Cause> warnings, Optional<Verified.Doubt> doubt) {
        this(source, place, trusted, warnings, doubt, Optional.empty(), List.of(), Map.of(), Optional.empty());
    }

    /** The origin of a refusal is the source that found the provider. */
    public static Provenance of(Detection detection, Detection.Outcome.Refused refused) {
        var source = detection.asked().stream()
                .filter(asked -> asked.result() == Detection.Asked.Result.FOUND)
                .map(Detection.Asked::source)
                .findFirst()
                .orElse(Source.CATALOG);
        return new Provenance(source, "", true, List.of())
                .of(Optional.of(refused.provider()), refused.hints(), Map.of());
    }

    /** The same, as the word of another source. */
    public Provenance from(Source other) {
        return new Provenance(other, place, trusted, warnings, doubt, provider, hints, links, issuer);
    }

    /** The same, with what is known of the provider. */
    public Provenance of(Optional<ProviderName> whose, List<Hint> wanted, Map<Provider.Link, URI> pages) {
        return new Provenance(source, place, trusted, warnings, doubt, whose, wanted, pages, issuer);
    }

    /** The same, with an authorization server where none was named. */
    Provenance signedInAt(Optional<NamedIssuer> other) {
        return new Provenance(source, place, trusted, warnings, doubt, provider, hints, links, issuer.or(() -> other));
    }

    /** Whether the settings were guessed and not published. */
    public boolean isGuess() {
        return source == Source.PROBE;
    }

    /** Whether the settings come from somewhere else than the person's own hand and a check of ours. */
    public boolean isFromElsewhere() {
        return source != Source.MANUAL && source != Source.CHECK;
    }

    /** Whether the user must agree before a password goes to these servers. */
    public boolean needsConsent() {
        return !trusted || !warnings.isEmpty();
    }

    /** The provider's id in the catalog, where the catalog it is that names the provider. */
    public Optional<String> catalogId() {
        return provider.flatMap(ProviderName::catalogId);
    }

    /** The provider's pages that help with a cause. */
    public List<URI> pages(Cause cause) {
        return HelpPages.of(cause, hints, links);
    }

    /** Where on the provider's website the first step of a cause is done. */
    public Optional<HelpPlace> place(Cause cause) {
        return HelpPages.where(cause, hints, links);
    }

    /** The provider's page about app passwords, where it has one. */
    public Optional<URI> appPasswordPage() {
        return HelpPages.appPassword(hints, links);
    }
}
