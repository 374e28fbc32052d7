package org.mailwright.signin;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;

/** Tokens as the token endpoint gave them (RFC 6749, section 5.1), and whose the endpoint says that they are. */
final class TokenGrant {

    private static final int OK = 200;

    private final Secret access;
    private final Optional<Secret> refresh;
    private final List<String> names;

    private TokenGrant(Secret access, Optional<Secret> refresh, List<String> names) {
        this.access = access;
        this.refresh = refresh;
        this.names = names;
    }

    static TokenEndpoint.Answer read(int status, byte[] body) {
        var object = object(new String(body, StandardCharsets.UTF_8));
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

    /** Only a bearer token can be used for mail (RFC 7628). */
    private static Optional<TokenGrant> of(JsonObject json) {
        boolean bearer = text(json, "token_type").orElse("Bearer").equalsIgnoreCase("Bearer");
        var access = text(json, "access_token").filter(TokenGrant::isToken).filter(_ -> bearer);
        return access.map(token -> new TokenGrant(
                Secret.of(token),
                text(json, "refresh_token").filter(TokenGrant::isToken).map(Secret::of),
                text(json, "id_token").map(IdToken::names).orElse(List.of())));
    }

    /** RFC 6749, appendix A.12: visible characters, none of which ends a line of mail. */
    private static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= 0x20 && c <= 0x7e);
    }

    static Optional<JsonObject> object(String text) {
        try {
            return Optional.of(JsonParser.parseString(text))
                    .filter(JsonElement::isJsonObject)
                    .map(JsonElement::getAsJsonObject);
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsJsonPrimitive)
                .filter(JsonPrimitive::isString)
                .map(JsonPrimitive::getAsString);
    }
}
