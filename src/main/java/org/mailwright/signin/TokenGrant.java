package org.mailwright.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.json.JsonDocument;
import org.mailwright.json.JsonLimits;
import org.mailwright.json.JsonNode;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;

/** Tokens as the token endpoint gave them (RFC 6749, section 5.1), and whose the endpoint says that they are. */
final class TokenGrant {

    private static final int OK = 200;
    private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 16, true);

    private final Secret access;
    private final Optional<Secret> refresh;
    private final List<String> names;
    private final Optional<Set<String>> scopes;

    private TokenGrant(Secret access, Optional<Secret> refresh, List<String> names, Optional<Set<String>> scopes) {
        this.access = access;
        this.refresh = refresh;
        this.names = names;
        this.scopes = scopes;
    }

    static TokenEndpoint.Answer read(int status, byte[] body) {
        var object = object(body);
        var error = object.flatMap(json -> text(json, "error"));
        if (error.isPresent()) {
            return new TokenEndpoint.Answer.Refused(Refusal.of(
                    error.get(),
                    object.flatMap(json -> text(json, "error_description")).orElse("")));
        }
        return object.filter(_ -> status == OK)
                .flatMap(TokenGrant::of)
                .<TokenEndpoint.Answer>map(TokenEndpoint.Answer.Granted::new)
                .orElseGet(() -> new TokenEndpoint.Answer.Refused(
                        new Refusal(Cause.OAUTH_TOKEN_ERROR, status == OK ? "" : "HTTP " + status)));
    }

    /** The tokens, for whoever asks to close; one that was kept stays where the provider gave no other. */
    Tokens tokens(Optional<Secret> kept) {
        return new Tokens(access, refresh.or(() -> kept));
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
    private static Optional<TokenGrant> of(JsonNode json) {
        boolean bearer = text(json, "token_type").orElse("Bearer").equalsIgnoreCase("Bearer");
        var access = text(json, "access_token").filter(TokenGrant::isToken).filter(_ -> bearer);
        return access.map(token -> new TokenGrant(
                Secret.of(token),
                text(json, "refresh_token").filter(TokenGrant::isToken).map(Secret::of),
                text(json, "id_token").map(IdToken::names).orElse(List.of()),
                text(json, "scope").map(TokenGrant::words)));
    }

    /** RFC 6749, appendix A.12: visible characters, none of which ends a line of mail. */
    private static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= 0x20 && c <= 0x7e);
    }

    /** The object that a text of at most 1 MiB holds, and nothing besides. */
    static Optional<JsonNode> object(byte[] utf8) {
        return JsonDocument.read(utf8, LIMITS).sound().filter(JsonNode.Members.class::isInstance);
    }

    static Optional<String> text(JsonNode json, String name) {
        return json.member(name).flatMap(JsonNode::text);
    }
}
