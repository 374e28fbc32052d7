package org.mailwright.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.mailwright.catalog.OAuth2;
import org.mailwright.model.Cause;
import org.mailwright.model.Sha256;
import org.mailwright.net.http.Parameters;

/** One request for a code, and what belongs to it alone: its state, and the proof that the same client asks for the tokens. */
final class Authorization {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** As many as a SHA-256 has: more than anybody can guess (RFC 7636, section 7.1). */
    private static final int RANDOM_BYTES = 32;

    private final SignInRequest request;
    private final OAuthClient client;
    private final String redirectUri;
    private final String state = random();
    private final String verifier = random();

    Authorization(SignInRequest request, OAuthClient client, String redirectUri) {
        this.request = request;
        this.client = client;
        this.redirectUri = redirectUri;
    }

    /** What came back with the browser. */
    sealed interface Answer {

        record Code(String code) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    /** The sign-in page's address (RFC 6749, section 4.1.1). */
    URI page() {
        return page(request.choosesAccount() ? "select_account" : "");
    }

    /** @param prompt how the page is to behave (OpenID Connect Core, section 3.1.2.1); empty for its usual way */
    URI page(String prompt) {
        var parameters = new Parameters()
                .with("response_type", "code")
                .with("client_id", client.id())
                .with("redirect_uri", redirectUri)
                .with("scope", String.join(" ", request.scopes()))
                .with("state", state);
        if (usesPkce()) parameters.with("code_challenge", challenge()).with("code_challenge_method", "S256");
        parameters.with("login_hint", request.person());
        if (!prompt.isEmpty()) parameters.with("prompt", prompt);
        var endpoint = oauth2().authorizationEndpoint();
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + parameters.encoded());
    }

    /** Believes nothing that does not hold this request's state, not even a refusal (RFC 9700, section 4.7). */
    Answer read(Parameters came) {
        boolean trusted =
                came.get("iss").map(this::isOwnIssuer).orElse(!request.offer().saysIssuer());
        if (!isOwn(came) || !trusted) {
            return new Answer.Refused(new Refusal(Cause.OAUTH_STATE_MISMATCH, ""));
        }
        var error = came.get("error");
        if (error.isPresent()) {
            return new Answer.Refused(
                    Refusal.of(error.get(), came.get("error_description").orElse("")));
        }
        return came.get("code")
                .<Answer>map(Answer.Code::new)
                .orElseGet(() -> new Answer.Refused(new Refusal(Cause.OAUTH_TOKEN_ERROR, "")));
    }

    /** Whether a redirect belongs to this sign-in: it holds the state that only the provider was told. */
    boolean isOwn(Parameters came) {
        return came.get("state").filter(this::isOwnState).isPresent();
    }

    /** The form that turns a code into tokens (RFC 6749, section 4.1.3; RFC 7636, section 4.5). */
    Parameters tokenRequest(String code) {
        var form = new Parameters()
                .with("grant_type", "authorization_code")
                .with("code", code)
                .with("redirect_uri", redirectUri)
                .with("client_id", client.id());
        return usesPkce() ? form.with("code_verifier", verifier) : form;
    }

    private boolean isOwnState(String came) {
        return MessageDigest.isEqual(came.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 9207, against a mix-up of two providers. The catalog mostly knows an issuer by its host. */
    private boolean isOwnIssuer(String came) {
        var own = oauth2().issuer();
        if (own.contains("://")) return own.equals(came);
        return Optional.of(came)
                .filter(issuer -> issuer.startsWith("https://"))
                .map(issuer -> issuer.substring("https://".length()).split("/", 2)[0])
                .filter(host -> host.equals(own)
                        || host.equals(oauth2().authorizationEndpoint().getRawAuthority()))
                .isPresent();
    }

    private boolean usesPkce() {
        return oauth2().pkce() != OAuth2.Pkce.UNSUPPORTED;
    }

    private String challenge() {
        return encoded(Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private OAuth2 oauth2() {
        return request.offer().oauth2();
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
