package org.mailwright.signin;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mailwright.catalog.NamedIssuer;
import org.mailwright.catalog.OAuth2;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.live.LiveChecker;
import org.mailwright.check.session.TestMessageText;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import org.mailwright.net.Limits;
import org.mailwright.net.LoopbackDns;
import org.mailwright.net.RepeatingServers;
import org.mailwright.net.ScriptedServer;
import org.mailwright.net.TestCertificates;
import org.mailwright.net.TestCertificates.Identity;
import org.mailwright.net.TestCertificates.Recipe;
import org.mailwright.net.http.Parameters;
import org.mailwright.net.tls.Network;
import org.mailwright.reply.ReplyRules;

/**
 * A provider whose issuer takes any program, whose mail servers take no token, and all of whom repeat what they are sent;
 * and a memory of each secret that was on the way.
 */
public final class RepeatingProvider implements AutoCloseable {

    private static final Identity MAIL = TestCertificates.signed(Recipe.forHost("localhost"), Idp.AUTHORITY);
    private static final String DEVICE_CODE = "device-code-0123456789";

    private final Idp idp = new Idp();
    private final String authority = Idp.HOST + ":" + idp.web().port();
    private final Network network = new Network(new LoopbackDns(), Idp.trust(), Limits.USUAL, Clock.systemUTC());
    private final OpenClients clients;
    private final ScriptedServer imap = server(Protocol.IMAP);
    private final ScriptedServer smtp = server(Protocol.SMTP);
    private final List<String> given = new CopyOnWriteArrayList<>(List.of(DEVICE_CODE));
    private volatile boolean refuses;

    public RepeatingProvider(Registrations kept) throws IOException {
        clients = new OpenClients(network, kept);
        idp.web()
                .with(Idp.HOST + "/.well-known/oauth-authorization-server/mail", "application/json", """
                        {"issuer":"https://HOST/mail","authorization_endpoint":"https://HOST/authorize",
                         "token_endpoint":"https://HOST/token","registration_endpoint":"https://HOST/register",
                         "device_authorization_endpoint":"https://HOST/device",
                         "scopes_supported":["urn:ietf:params:oauth:scope:mail"]}
                        """.replace(
                                "HOST", authority))
                .page(Idp.HOST + "/register", out -> Idp.write(out, 201, "{\"client_id\":\"given-1\"}"))
                .page(Idp.HOST + "/device", out -> Idp.write(out, 200, """
                        {"device_code":"%s","user_code":"WDJB-MJHT","verification_uri":"https://%s/device"}
                        """.formatted(DEVICE_CODE, Idp.HOST)))
                .page(Idp.HOST + "/token", out -> Idp.write(out, refuses ? 400 : 200, refuses ? refusal() : grant()));
    }

    /** From now on no token is given. */
    public void refuse() {
        refuses = true;
    }

    /** All that was secret so far: what was given, and what was sent to have it. */
    public List<String> secrets() {
        var sent = idp.posted().stream()
                .filter(form -> form.get("code").filter("none"::equals).isEmpty()) // asks whether the client is known
                .flatMap(form -> Stream.of("code", "code_verifier", "refresh_token", "device_code")
                        .flatMap(name -> form.get(name).stream()));
        return Stream.concat(given.stream(), sent).distinct().toList();
    }

    public Candidate candidate() {
        var issuer = new NamedIssuer(URI.create("https://" + authority + "/mail"), Set.of("localhost"));
        var source = new Provenance(
                Source.PACC,
                "",
                true,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Optional.of(issuer));
        return new Candidate(source, List.of(settings(Protocol.IMAP, imap)), List.of(settings(Protocol.SMTP, smtp)));
    }

    public Optional<SignInOffer> offer() {
        var named = candidate().provenance().issuer().orElseThrow();
        return Optional.of(
                new SignInOffer(Idp.HOST, OAuth2.open(named.address()), named.hosts(), Optional.empty(), false));
    }

    /** What the live test does, at these mail servers. */
    public AccountChecker checker() {
        return new LiveChecker(network, ReplyRules.bundled(), _ -> new TestMessageText("Test", "A test."));
    }

    /** A person who signs in as soon as a page opens. */
    public SignIn signIn() {
        return played((page, person) -> {
            person.open(page);
            idp.accept(page);
        });
    }

    /** A person whose browser cannot come back. */
    public SignIn stuck(Consumer<String> unloaded) {
        return played((page, person) -> {
            unloaded.accept(idp.unloaded(page));
            person.open(page);
        });
    }

    public SignIn.ByCode byCode() {
        return new DeviceSignIn(network, clients, new PlayedTime());
    }

    private interface Play {
        void open(URI page, SignIn.Person person);
    }

    private SignIn played(Play play) {
        var real = new BrowserSignIn(network, clients);
        return new SignIn() {

            @Override
            public SignInResult signIn(SignInRequest request, Person person) throws InterruptedException {
                return real.signIn(request, new Person() {

                    @Override
                    public void open(URI page) {
                        play.open(page, person);
                    }

                    @Override
                    public void mayPaste(Predicate<String> address) {
                        person.mayPaste(address);
                    }
                });
            }

            @Override
            public Optional<Tokens> renew(SignInRequest request, Tokens tokens) throws InterruptedException {
                return real.renew(request, tokens);
            }
        };
    }

    private String grant() {
        int number = given.size();
        var tokens =
                List.of("access-token-~+/" + number, "refresh.token-" + number, "e30.e30.id-token-signature-" + number);
        given.addAll(tokens);
        var more = ",\"refresh_token\":\"%s\",\"id_token\":\"%s\"".formatted(tokens.get(1), tokens.get(2));
        return Idp.granting(tokens.getFirst(), more);
    }

    private String refusal() {
        var form = idp.posted().getLast();
        var said = new ArrayList<String>();
        for (var name : List.of("code", "code_verifier", "refresh_token", "device_code")) {
            form.get(name).ifPresent(said::add);
            form.get(name)
                    .ifPresent(
                            value -> said.add(new Parameters().with("x", value).encoded()));
        }
        return "{\"error\":\"invalid_grant\",\"error_description\":\"" + String.join(" ", said) + "\"}";
    }

    private static ScriptedServer server(Protocol protocol) throws IOException {
        return ScriptedServer.start(dialogue -> RepeatingServers.play(protocol, dialogue.tls(MAIL)));
    }

    private static ServerSettings settings(Protocol protocol, ScriptedServer server) {
        return new ServerSettings(
                protocol, server.endpoint(), Encryption.TLS, List.of(AuthMethod.OAUTH2), "ada@example.org");
    }

    @Override
    public void close() throws IOException {
        idp.close();
        imap.close();
        smtp.close();
    }
}
