package org.mailwright.export.guide;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mailwright.export.BuiltInOAuth;
import org.mailwright.export.FormatCapabilities;
import org.mailwright.export.Logins;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.ServerSettings;

/**
 * A mail program, and how an account gets into it: what its data file says.
 *
 * @param formats the export formats that it reads, best first
 * @param versions the edition that its labels belong to, in words
 * @param seen when they were looked up
 * @param sources where, and for which languages
 * @param capabilities what its dialogs cannot say
 * @param longest how many characters any of its fields takes, as far as known
 * @param byAddress hosts of providers whose accounts it sets up by the address alone
 * @param oauth the hosts for which it can sign in by OAuth2, where a person chooses so in its dialog
 * @param notes codes of sentences about it, with the page that says so
 * @param choices its words for a value, such as those of in-security for starttls
 */
public record MailProgram(
        String id,
        LabelTranslations names,
        Device device,
        Set<Platform> platforms,
        List<String> formats,
        LabelTranslations versions,
        LocalDate seen,
        List<Source> sources,
        FormatCapabilities capabilities,
        OptionalInt longest,
        Set<String> byAddress,
        Optional<BuiltInOAuth> oauth,
        List<Note> notes,
        Map<GuideField, Map<String, LabelTranslations>> choices,
        List<GuideLine> lines) {

    public MailProgram {
        platforms = Set.copyOf(platforms);
        formats = List.copyOf(formats);
        sources = List.copyOf(sources);
        byAddress = Set.copyOf(byAddress);
        notes = List.copyOf(notes);
        choices = Map.copyOf(choices);
        lines = List.copyOf(lines);
    }

    /**
     * Where some of its words were seen.
     *
     * @param text the place, the version or day, and what was seen there
     */
    public record Source(List<Locale> languages, String text) {

        public Source {
            languages = List.copyOf(languages);
        }
    }

    /**
     * Something to know about the program.
     *
     * @param code ends the key of the sentence, such as microsoft-cloud
     * @param page the maker's own words about it
     */
    public record Note(String code, String page) {}

    public String name(Locale locale) {
        return names.in(locale).text();
    }

    public String version(Locale locale) {
        return versions.in(locale).text();
    }

    /** Its own word for a value that people choose, such as that of in-security for starttls; empty if it is not known. */
    public Optional<String> word(GuideField field, String code, Locale locale) {
        return Optional.ofNullable(choices.getOrDefault(field, Map.of()).get(code))
                .flatMap(words -> words.quoted(locale));
    }

    /** Its own label of a field, in the last of its dialogs that has one. */
    public Optional<String> label(GuideField field, Locale locale) {
        return lines.reversed().stream()
                .flatMap(line -> line.label(field).stream())
                .findFirst()
                .flatMap(words -> words.quoted(locale));
    }

    /** Whether it sets the account up by the address alone. */
    public boolean takesAddressAlone(AccountSettings settings) {
        return settings.incoming()
                .or(settings::outgoing)
                .map(server -> server.endpoint().host())
                .filter(byAddress::contains)
                .isPresent();
    }

    /** The way to sign in to a server that its dialog can be set to; empty if there is none. */
    Optional<AuthMethod> login(ServerSettings server, GuideField choice) {
        var known = EnumSet.copyOf(Logins.TYPED);
        if (choices.getOrDefault(choice, Map.of()).containsKey(AuthMethod.PASSWORD_ENCRYPTED.code())) {
            known.add(AuthMethod.PASSWORD_ENCRYPTED);
        }
        return oauth.map(hosts -> hosts.first(known, server)).orElseGet(() -> Logins.first(server, known));
    }
}
