package org.mailwright.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.json.JsonNode;
import org.mailwright.model.Cause;
import org.mailwright.model.Secret;

/**
 * What a device authorization endpoint gives (RFC 8628, section 3.2): the code that the person types, and the one that
 * this program asks for tokens with.
 *
 * @param code for this program only
 * @param shown for the person
 * @param lifetime after which both codes are worth nothing
 * @param interval the least between two questions
 */
record DeviceGrant(Secret code, DeviceCode shown, Duration lifetime, Duration interval) implements AutoCloseable {

    private static final int OK = 200;
    private static final Pattern USER_CODE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,38}[\\x21-\\x7e])?");
    private static final Pattern DEVICE_CODE = Pattern.compile("[\\x21-\\x7e]{1,4096}");

    /** Where the endpoint names none (RFC 8628, section 3.2). */
    private static final int USUAL_INTERVAL = 5;

    private static final int LONGEST_INTERVAL = 60;
    private static final int LONGEST_LIFETIME = 1800;

    /** What came of the question. */
    sealed interface Answer {

        record Granted(DeviceGrant grant) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    static Answer read(int status, byte[] body) {
        var object = TokenGrant.object(body);
        var error = object.flatMap(json -> TokenGrant.text(json, "error"));
        if (error.isPresent()) {
            return new Answer.Refused(Refusal.of(
                    error.get(),
                    object.flatMap(json -> TokenGrant.text(json, "error_description"))
                            .orElse("")));
        }
        return object.filter(_ -> status == OK)
                .flatMap(DeviceGrant::of)
                .<Answer>map(Answer.Granted::new)
                .orElseGet(() ->
                        new Answer.Refused(new Refusal(Cause.OAUTH_TOKEN_ERROR, status == OK ? "" : "HTTP " + status)));
    }

    private static Optional<DeviceGrant> of(JsonNode json) {
        var device = TokenGrant.text(json, "device_code")
                .filter(code -> DEVICE_CODE.matcher(code).matches());
        var user = TokenGrant.text(json, "user_code")
                .filter(code -> USER_CODE.matcher(code).matches());
        // Google's name for it is older than the standard
        var page = TokenGrant.text(json, "verification_uri")
                .or(() -> TokenGrant.text(json, "verification_url"))
                .flatMap(DeviceGrant::page);
        var whole = TokenGrant.text(json, "verification_uri_complete")
                .flatMap(DeviceGrant::page)
                .filter(uri ->
                        page.filter(own -> own.getHost().equals(uri.getHost())).isPresent());
        if (device.isEmpty() || user.isEmpty() || page.isEmpty()) return Optional.empty();
        return Optional.of(new DeviceGrant(
                Secret.of(device.get()),
                new DeviceCode(user.get(), page.get(), whole),
                Duration.ofSeconds(seconds(json, "expires_in", LONGEST_LIFETIME, LONGEST_LIFETIME)),
                Duration.ofSeconds(seconds(json, "interval", USUAL_INTERVAL, LONGEST_INTERVAL))));
    }

    private static int seconds(JsonNode json, String name, int usual, int most) {
        return json.member(name)
                .flatMap(node -> node instanceof JsonNode.Digits digits ? digits.whole() : Optional.empty())
                .map(value -> Math.clamp(value, 0, most))
                .orElse(usual);
    }

    /** A page over TLS, on a host. */
    private static Optional<URI> page(String text) {
        try {
            var uri = new URI(text);
            boolean safe = "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
            return safe ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        code.close();
    }
}
