package org.mailwright.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.json.JsonNode;
import org.mailwright.model.Secret;
import org.mailwright.net.http.HttpsAddress;

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

    private static final Pattern USER_CODE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,38}[\\x21-\\x7e])?");
    private static final Pattern DEVICE_CODE = Pattern.compile("[\\x21-\\x7e]{1,4096}");

    /** Where the endpoint names none (RFC 8628, section 3.2). */
    private static final int USUAL_INTERVAL = 5;

    private static final int LONGEST_INTERVAL = 60;
    private static final int LONGEST_LIFETIME = 1800;

    static Optional<DeviceGrant> of(JsonNode json) {
        var device = json.text("device_code")
                .filter(code -> DEVICE_CODE.matcher(code).matches());
        var user = json.text("user_code").filter(code -> USER_CODE.matcher(code).matches());
        // Google's name for it is older than the standard
        var page = json.text("verification_uri")
                .or(() -> json.text("verification_url"))
                .flatMap(HttpsAddress::parse);
        var whole = json.text("verification_uri_complete")
                .flatMap(HttpsAddress::parse)
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
        return json.whole(name).map(value -> Math.clamp(value, 1, most)).orElse(usual);
    }

    @Override
    public void close() {
        code.close();
    }
}
