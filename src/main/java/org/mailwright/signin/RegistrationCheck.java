package org.mailwright.signin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.model.Cause;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.SearchBudget;
import org.mailwright.net.http.Landing;
import org.mailwright.net.http.Parameters;
import org.mailwright.net.http.WebClient;
import org.mailwright.net.tls.Network;

/** Looks at a registration without signing anybody in: what the provider says of it by itself. */
public final class RegistrationCheck {

    private static final int FIRST_REFUSAL = 400;

    /** For a redirect whose port is left open. */
    private static final int SOME_PORT = 49_152;

    /** What a page says that would only like to see the person (OpenID Connect Core, section 3.1.2.6). */
    private static final Set<String> PERSON =
            Set.of("login_required", "interaction_required", "consent_required", "account_selection_required");

    private final Network network;
    private final OpenClients clients;

    public RegistrationCheck(Network network, OpenClients clients) {
        this.network = network;
        this.clients = clients;
    }

    /** What a registration consists of. */
    public enum Part {
        CLIENT,
        TENANT,
        REDIRECT,
        SCOPES,
        PUBLIC,
        DEVICE,
        CONSENT
    }

    public enum State {
        OK,
        FAIL,
        /** The provider does not say before somebody signs in. */
        UNKNOWN
    }

    /** One part of a registration. The words are the provider's own, or the client id, or empty. */
    public record Finding(Part part, State state, String words) {}

    /** All that can be seen of a registration from outside. Where any program may have one, it is asked for first. */
    public List<Finding> check(SignInRequest request) throws InterruptedException {
        return switch (clients.of(request.offer())) {
            case Reply.Refused<SignInOffer>(var refusal) -> List.of(client(refusal));
            case Reply.Given<SignInOffer>(var ready) ->
                check(request.with(ready), ready.client().orElseThrow());
        };
    }

    private List<Finding> check(SignInRequest request, OAuthClient client) throws InterruptedException {
        var oauth2 = request.offer().oauth2();
        var failed = new EnumMap<Part, String>(Part.class);
        var probed = clients.probe(oauth2, client);
        if (probed.filter(refusal -> refusal.error().isEmpty()).isPresent()) return List.of(client(probed.get()));
        probed.filter(refusal -> !refusal.error().equals("invalid_grant"))
                .ifPresent(refusal -> failed.put(part(refusal), refusal.words()));
        var page = page(request, client);
        page.refusal().ifPresent(refusal -> failed.putIfAbsent(part(refusal), refusal.words()));
        var parts = new ArrayList<>(List.of(Part.CLIENT, Part.REDIRECT, Part.SCOPES, Part.PUBLIC));
        if (client.tenant().isPresent()) parts.add(Part.TENANT);
        if (oauth2.deviceAuthorizationEndpoint().isPresent()) {
            parts.add(Part.DEVICE);
            var form = DeviceSignIn.request(request, client);
            if (new TokenEndpoint(network, oauth2.deviceAuthorizationEndpoint().get(), client).device(form)
                    instanceof Reply.Refused<DeviceGrant>(var refusal)) failed.put(Part.DEVICE, refusal.words());
        }
        if (request.offer().consentPage().isPresent()) parts.add(Part.CONSENT);
        failed.keySet().stream().filter(part -> !parts.contains(part)).forEach(parts::add);
        return parts.stream()
                .map(part -> new Finding(
                        part,
                        failed.containsKey(part) ? State.FAIL : isSeen(part, page, failed) ? State.OK : State.UNKNOWN,
                        failed.getOrDefault(part, part == Part.CLIENT ? client.id() : "")))
                .toList();
    }

    /** Who cannot be asked has refused nothing: then the words are the cause's code. */
    private static Finding client(Refusal refusal) {
        boolean refused = refusal.cause() == Cause.OAUTH_CLIENT_INVALID;
        var words = refused ? refusal.words() : refusal.cause().code() + " " + refusal.words();
        return new Finding(Part.CLIENT, refused ? State.FAIL : State.UNKNOWN, words.strip());
    }

    /** Who refuses the client says nothing of the rest of it. */
    private static boolean isSeen(Part part, Page page, Map<Part, String> failed) {
        return switch (part) {
            case CLIENT, DEVICE -> true;
            case REDIRECT, SCOPES -> page.isClear() && failed.isEmpty();
            case TENANT, PUBLIC -> !failed.containsKey(Part.CLIENT) && !failed.containsKey(Part.TENANT);
            case CONSENT -> false;
        };
    }

    /** @param isClear whether the page said yes or no */
    private record Page(boolean isClear, Optional<Refusal> refusal) {}

    /** Comes to the sign-in page as a browser in which nobody is signed in, and wants to hear so at once. */
    private Page page(SignInRequest request, OAuthClient client) throws InterruptedException {
        int port = client.redirect().port() == 0 ? SOME_PORT : client.redirect().port();
        var redirect = client.redirect().uri(port);
        try (var budget = new SearchBudget()) {
            var address = new Authorization(request, client, redirect).page("none");
            var landing = new WebClient(network, budget).land(address);
            var back = landing.redirect().filter(to -> to.toString().startsWith(redirect));
            if (back.isPresent())
                return back(Optional.ofNullable(back.get().getRawQuery()).orElse(""));
            return stayed(landing);
        } catch (ConnectionFailure e) {
            if (Thread.interrupted()) throw new InterruptedException();
            return new Page(false, Optional.empty());
        }
    }

    private static Page back(String query) {
        var came = Parameters.parse(query).orElseGet(Parameters::new);
        var refusal = came.get("error")
                .filter(error -> !PERSON.contains(error))
                .map(error -> Refusal.of(error, came.get("error_description").orElse("")));
        return new Page(true, refusal);
    }

    private static Page stayed(Landing landing) {
        var number = Refusal.AADSTS.matcher(landing.text());
        if (number.find()) return new Page(true, Optional.of(Refusal.of("refused", number.group())));
        var refusal = new Refusal(Cause.OAUTH_CLIENT_INVALID, "redirect_uri_mismatch", "HTTP " + landing.status());
        return landing.status() >= FIRST_REFUSAL
                ? new Page(true, Optional.of(refusal))
                : new Page(false, Optional.empty());
    }

    private static Part part(Refusal refusal) {
        var number = Refusal.AADSTS.matcher(refusal.words());
        return switch (number.find() ? number.group(1) : refusal.error()) {
            case "90002", "900023", "50194", "700016" -> Part.TENANT;
            case "50011", "invalid_redirect_uri", "redirect_uri_mismatch" -> Part.REDIRECT;
            case "70011", "650053", "invalid_scope" -> Part.SCOPES;
            case "7000218" -> Part.PUBLIC;
            case "65001", "90094" -> Part.CONSENT;
            default -> Part.CLIENT;
        };
    }
}
