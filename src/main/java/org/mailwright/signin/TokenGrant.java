package org.mailwright.signin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.json.JsonLimits;
import org.mailwright.json.JsonNode;
import org.mailwright.json.JwtClaims;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Secret;
import org.mailwright.model.Ticker;

/** Tokens as the token endpoint gave them (RFC 6749, section 5.1), and whose the endpoint says that they are. */
final class TokenGrant {

    static final JsonLimits LIMITS = new JsonLimits(1 << 20, 16, true);

    private final Secret access;
    private final Optional<Secret> refresh;
    private final List<String> names;
    private final Optional<Set<String>> scopes;
    private final Optional<Duration> lifetime;

    private TokenGrant(
            Secret access,
            Optional<Secret> refresh,
            List<String> names,
            Optional<Set<String>> scopes,
            Optional<Duration> lifetime) {
        this.access = access;
        this.refresh = refresh;
        this.names = names;
        this.scopes = scopes;
        this.lifetime = lifetime;
    }

    /** The tokens, which the caller closes; one that was kept stays where the provider gave no other. */
    Tokens tokens(Optional<Secret> kept) {
        return new Tokens(access, refresh.or(() -> kept), lifetime, Ticker.SYSTEM);
    }

    /** The addresses of the account that was signed in to, where the provider tells. */
    List<String> names() {
        return names;
    }

    /**
     * Whether a scope was granted. Where the endpoint names none, all that was asked for is (RFC 6749, section 5.1). Some
     * leave out the address before a scope's own name, or write it in another case.
     */
    boolean grants(String scope) {
        return scopes.isEmpty() || scopes.get().contains(scopeName(scope));
    }

    /**
     * The addresses in an ID token (OpenID Connect Core, section 2), the best first; none where it cannot be read. Its
     * signature is not looked at: it comes from the token endpoint itself over TLS, and decides about a question only.
     */
    static List<String> names(String token) {
        return JwtClaims.read(token, LIMITS).stream()
                .flatMap(claims ->
                        Stream.of("email", "preferred_username", "upn").map(claims::text))
                .flatMap(Optional::stream)
                .flatMap(name -> EmailAddress.parse(name).stream())
                .map(EmailAddress::toString)
                .distinct()
                .toList();
    }

    private static Set<String> words(String granted) {
        return Stream.of(granted.strip().split("[ ,]+"))
                .map(TokenGrant::scopeName)
                .collect(Collectors.toSet());
    }

    private static String scopeName(String scope) {
        var whole = scope.endsWith("/") ? scope : scope.substring(scope.lastIndexOf('/') + 1);
        return whole.toLowerCase(Locale.ROOT);
    }

    /** Only a bearer token can be used for mail (RFC 7628). */
    static Optional<TokenGrant> of(JsonNode json) {
        boolean bearer = json.text("token_type").orElse("Bearer").equalsIgnoreCase("Bearer");
        var access = json.text("access_token").filter(TokenGrant::isToken).filter(_ -> bearer);
        return access.map(token -> new TokenGrant(
                Secret.of(token),
                json.text("refresh_token").filter(TokenGrant::isToken).map(Secret::of),
                json.text("id_token").map(TokenGrant::names).orElse(List.of()),
                json.text("scope").map(TokenGrant::words),
                json.whole("expires_in").filter(seconds -> seconds > 0).map(Duration::ofSeconds)));
    }

    /** RFC 6749, appendix A.12: visible characters, none of which ends a line of mail. */
    private static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= 0x20 && c <= 0x7e);
    }
}
