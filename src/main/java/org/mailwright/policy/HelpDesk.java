package org.mailwright.policy;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;

/**
 * Where an organisation sends its people.
 *
 * @param words in its own words on one line, by language tag; those under the empty tag are for every language
 * @param page of the help desk
 * @param passwordPage where people change their password
 * @param mail that reports are sent to
 */
public record HelpDesk(
        Map<String, String> words, Optional<URI> page, Optional<URI> passwordPage, Optional<EmailAddress> mail) {

    /** Nobody. */
    public static final HelpDesk NONE = new HelpDesk(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    static final String EVERY_LANGUAGE = "";

    public HelpDesk {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** The same words for everybody, without pages. */
    public static HelpDesk of(String words) {
        return new HelpDesk(Map.of(EVERY_LANGUAGE, words), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Where somebody writes to it: a message to its address, else its page.
     *
     * @param subject of the message
     */
    public Optional<URI> writeTo(String subject) {
        return mail.map(address -> URI.create(
                        "mailto:" + encoded(address.toString()).replace("%40", "@") + "?subject=" + encoded(subject)))
                .or(() -> page);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The pages about a trouble: those of the provider between the organisation's own. */
    public List<URI> pages(Cause cause, List<URI> provider) {
        return Stream.of(
                        passwordPage.filter(_ -> isAboutPassword(cause)).stream(),
                        provider.stream(),
                        page.filter(_ -> cause != Cause.NONE).stream())
                .flatMap(pages -> pages)
                .distinct()
                .toList();
    }

    /** Whether a password that is new, or another one, can be the way out. */
    private static boolean isAboutPassword(Cause cause) {
        return switch (cause) {
            case AUTH_BAD_CREDENTIALS, AUTH_APP_PASSWORD_REQUIRED, AUTH_WEB_LOGIN_REQUIRED, AUTH_ACCOUNT_LOCKED -> true;
            default -> false;
        };
    }

    /** In a person's language, else in English, else in the first; the page or address alone where there are no words. */
    public Optional<String> in(Locale language) {
        return Stream.of(language.toLanguageTag(), language.getLanguage(), EVERY_LANGUAGE, Locale.ENGLISH.getLanguage())
                .flatMap(tag -> Optional.ofNullable(words.get(tag)).stream())
                .findFirst()
                .or(() -> words.values().stream().findFirst())
                .or(() -> page.map(URI::toString))
                .or(() -> mail.map(EmailAddress::toString));
    }
}
