package org.mailwright.signin;

import java.time.Duration;
import java.util.function.Consumer;
import org.mailwright.model.Cause;
import org.mailwright.net.Scheduler;
import org.mailwright.net.http.Parameters;
import org.mailwright.net.tls.Network;

/**
 * Sign-in with a code that the person types on any device with a browser (RFC 8628): for terminals, and where the browser
 * cannot come back to this computer.
 */
public final class DeviceSignIn implements SignIn.ByCode {

    static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    /** RFC 8628, section 3.5. */
    private static final Duration SLOWER = Duration.ofSeconds(5);

    /** Questions in a row without a word in return; until then the network may come back (RFC 8628, section 3.5). */
    private static final int MOST_SILENT = 4;

    private final Network network;
    private final OpenClients clients;
    private final Scheduler scheduler;

    /** A sign-in over the network. */
    public DeviceSignIn(Network network, OpenClients clients) {
        this(network, clients, Scheduler.REAL);
    }

    DeviceSignIn(Network network, OpenClients clients, Scheduler scheduler) {
        this.network = network;
        this.clients = clients;
        this.scheduler = scheduler;
    }

    @Override
    public SignInResult signInByCode(SignInRequest request, Consumer<DeviceCode> person) throws InterruptedException {
        return clients.signIn(request, (ready, client) -> signIn(ready, client, person));
    }

    private SignInResult signIn(SignInRequest request, OAuthClient client, Consumer<DeviceCode> person)
            throws InterruptedException {
        var host = request.offer().pageHost();
        var device = request.offer().oauth2().deviceAuthorizationEndpoint();
        if (device.isEmpty()) return SignInExchange.failed(Cause.OAUTH_DEVICE_BLOCKED, host, "");
        var asked = new TokenEndpoint(network, device.get(), client).device(request(request, client));
        return switch (asked) {
            case Reply.Refused<DeviceGrant>(var refusal) -> blocked(refusal, host);
            case Reply.Given<DeviceGrant>(var grant) -> {
                try (grant) {
                    person.accept(grant.shown());
                    yield await(grant, client.id(), new SignInExchange(network, request, client), host);
                }
            }
        };
    }

    static Parameters request(SignInRequest request, OAuthClient client) {
        return new Parameters().with("client_id", client.id()).with("scope", String.join(" ", request.scopes()));
    }

    private SignInResult await(DeviceGrant grant, String client, SignInExchange exchange, String host)
            throws InterruptedException {
        var form = new Parameters()
                .with("grant_type", GRANT)
                .with("device_code", grant.code())
                .with("client_id", client);
        var end = scheduler.now().plus(grant.lifetime());
        var interval = grant.interval();
        int silent = 0;
        while (scheduler.now().compareTo(end) < 0) {
            scheduler.pause(interval);
            switch (exchange.endpoint.ask(form)) {
                case Reply.Given<TokenGrant>(var tokens) -> {
                    return exchange.granted(tokens);
                }
                case Reply.Refused<TokenGrant>(var refusal) -> {
                    switch (refusal.error()) {
                        case "authorization_pending" -> silent = 0;
                        case "slow_down" -> interval = interval.plus(SLOWER);
                        case "expired_token" -> {
                            return SignInExchange.failed(Cause.OAUTH_TIMEOUT, host, "");
                        }
                        default -> {
                            if (!refusal.error().isEmpty() || ++silent == MOST_SILENT) return blocked(refusal, host);
                            interval = interval.multipliedBy(2);
                        }
                    }
                }
            }
        }
        return SignInExchange.failed(Cause.OAUTH_TIMEOUT, host, "");
    }

    /** An organisation's rules, or a registration that may not do this, stand against the code and not against the person. */
    private static SignInResult blocked(Refusal refusal, String host) {
        boolean way =
                refusal.cause() == Cause.OAUTH_ADMIN_CONSENT && refusal.words().contains("AADSTS530")
                        || refusal.error().equals("unauthorized_client")
                        || refusal.error().equals("unsupported_grant_type");
        return SignInExchange.failed(way ? Cause.OAUTH_DEVICE_BLOCKED : refusal.cause(), host, refusal.words());
    }
}
