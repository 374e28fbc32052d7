package org.mailwright.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mailwright.net.LoopbackWebServer;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.net.http.Parameters;
import org.mailwright.net.tls.TrustStore;

/**
 * An identity provider on this computer, and the browser in which a person signs in to it: what the sign-in page was
 * asked goes back by the redirect with what a test wants to be said.
 */
public final class Idp implements Consumer<URI>, AutoCloseable {

    public static final String HOST = "login.example.org";
    public static final Identity AUTHORITY = TestCertificates.authority("CN=Sign-in Root");
    static final String CODE = "the+code/of=this sign-in";

    private final LoopbackWebServer web = LoopbackWebServer.secure(
            TestCertificates.signed(Recipe.forHost(HOST), AUTHORITY).context());
    private final List<Parameters> asked = new CopyOnWriteArrayList<>();
    private final List<Page> shown = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<Parameters> person = came -> came.with("code", CODE);
    private volatile String grant = granting("access-1", "");
    private volatile int status = 200;

    public Idp() {
        web.page(HOST + "/token", this::token);
    }

    public URI authorizationEndpoint() {
        return URI.create("https://" + HOST + ":" + web.port() + "/authorize");
    }

    public URI tokenEndpoint() {
        return URI.create("https://" + HOST + ":" + web.port() + "/token");
    }

    static TrustStore trust() {
        return TrustStore.system().withAuthorities(List.of(AUTHORITY.certificate()));
    }

    /** What the redirect carries; it is given the right state. */
    Idp answering(UnaryOperator<Parameters> answer) {
        person = answer;
        return this;
    }

    /** What the token endpoint says. */
    public Idp granting(int answerStatus, String body) {
        status = answerStatus;
        grant = body;
        return this;
    }

    public static String granting(String token, String more) {
        return "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"" + token + "\"" + more + "}";
    }

    /** What the sign-in page was asked. */
    List<Parameters> asked() {
        return asked;
    }

    /** The forms that the token endpoint was sent. */
    List<Parameters> posted() {
        return web.posted().stream()
                .map(form -> Parameters.parse(form).orElseThrow())
                .toList();
    }

    /** A page as the browser got it. */
    record Page(int status, String body, Map<String, List<String>> headers) {}

    /** The pages that the browser ended on. */
    List<Page> shown() {
        return shown;
    }

    LoopbackWebServer web() {
        return web;
    }

    /** The person signs in. */
    @Override
    public void accept(URI page) {
        var question = Parameters.parse(page.getRawQuery()).orElseThrow();
        asked.add(question);
        var came = person.apply(
                new Parameters().with("state", question.get("state").orElseThrow()));
        browse(URI.create(question.get("redirect_uri").orElseThrow() + "?" + came.encoded()));
    }

    /** The person signs in, and the browser cannot load the page that it is sent to: its address. */
    String unloaded(URI page) {
        var question = Parameters.parse(page.getRawQuery()).orElseThrow();
        asked.add(question);
        var came = person.apply(
                new Parameters().with("state", question.get("state").orElseThrow()));
        return question.get("redirect_uri").orElseThrow().replaceFirst("/?$", "/?") + came.encoded();
    }

    void browse(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            int status = connection.getResponseCode();
            var body = status == 200 ? connection.getInputStream().readAllBytes() : new byte[0];
            shown.add(new Page(status, new String(body, UTF_8), connection.getHeaderFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            web.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives nothing for a code whose verifier is not that of the challenge (RFC 7636, section 4.6). */
    private void token(OutputStream out) throws IOException {
        var form = posted().getLast();
        boolean proven = asked.isEmpty()
                || form.get("grant_type").orElseThrow().equals("refresh_token")
                || form.get("code_verifier")
                        .map(Idp::challenge)
                        .equals(asked.getLast().get("code_challenge"));
        var body = proven ? grant : "{\"error\":\"invalid_grant\",\"error_description\":\"not whose code it is\"}";
        var head = LoopbackWebServer.head(proven ? status : 400, "Content-Type: application/json", body);
        out.write((head + body).getBytes(StandardCharsets.UTF_8));
    }

    static void write(OutputStream out, int status, String body) throws IOException {
        out.write((LoopbackWebServer.head(status, "Content-Type: application/json", body) + body).getBytes(UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
