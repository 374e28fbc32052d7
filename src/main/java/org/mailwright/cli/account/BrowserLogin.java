package org.mailwright.cli.account;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.TokenChecker;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.Console;
import org.mailwright.cli.InputLines;
import org.mailwright.cli.SignInServices;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.ServerSettings;
import org.mailwright.model.Ticker;
import org.mailwright.remedy.Help;
import org.mailwright.signin.ClientFile;
import org.mailwright.signin.DeviceCode;
import org.mailwright.signin.OAuthClients;
import org.mailwright.signin.SignIn;
import org.mailwright.signin.SignInOffer;
import org.mailwright.signin.SignInRequest;
import org.mailwright.signin.SignInResult;
import org.mailwright.signin.Tokens;

/** Signs in through the browser before a check. */
public final class BrowserLogin {

    private final CommandContext context;

    public BrowserLogin(CommandContext context) {
        this.context = context;
    }

    public sealed interface Result {

        /** The password or a token is to be read by {@link PasswordPrompt}. */
        record NotWanted() implements Result {}

        record SignedIn(SignedInAccount account) implements Result {}

        record Failed(SignInResult.Failed failure, String provider) implements Result {}
    }

    public Result of(ResolvedAccount account) throws CommandException, InterruptedException {
        if (context.options().has("--password-stdin") || !isByTokenOnly(account)) return new Result.NotWanted();
        var services = services();
        var offer = offer(account, services);
        if (offer.isEmpty() || !logOns(account).stream().allMatch(offer.get()::covers)) {
            context.warn("cli.signin.unknown");
            return new Result.NotWanted();
        }
        if (!offer.get().isReady()) {
            context.warn("signin.browser.unregistered", offer.get().provider());
            context.warn("cli.signin.register", OAuthClients.FILE);
        }
        var request = new SignInRequest(
                account.settings(), offer.get(), context.wording().closingPage(), false);
        return signIn(request, services);
    }

    /** The sign-in of an account's provider, with the registration that there is for it. */
    public Optional<SignInOffer> offer(ResolvedAccount account) throws CommandException {
        return offer(account, services());
    }

    /** What helps the account with a cause, the administrator's page included. */
    public Help help(ResolvedAccount account, Cause cause) throws CommandException {
        var offer = cause == Cause.OAUTH_ADMIN_CONSENT ? offer(account) : Optional.<SignInOffer>empty();
        return account.help(
                cause,
                offer.flatMap(SignInOffer::consentPage),
                context.services().policy(),
                context.messages().locale());
    }

    private Optional<SignInOffer> offer(ResolvedAccount account, SignInServices services) throws CommandException {
        return SignInOffer.find(
                new LazyCatalog(context).catalog(),
                services.clients(),
                account.settings(),
                account.provenance().provider().map(provider -> provider.id()),
                account.provenance().issuer());
    }

    private Result signIn(SignInRequest request, SignInServices services) throws InterruptedException {
        var provider = request.offer().provider();
        var began = Ticker.SYSTEM.now();
        var result = context.options().has("--device-code")
                ? services.byCode().signInByCode(request, code -> show(code, request.offer()))
                : services.signIn().signIn(request, new Visitor(request.offer(), services));
        var took = Ticker.SYSTEM.since(began);
        return switch (result) {
            case SignInResult.Done(var tokens) ->
                new Result.SignedIn(new SignedInAccount(request, tokens, services, took));
            case SignInResult.OtherAccount(var tokens, var name) -> {
                if (isRightAfterAll(name)) {
                    yield new Result.SignedIn(new SignedInAccount(request, tokens, services, took));
                }
                tokens.close();
                yield new Result.Failed(
                        new SignInResult.Failed(
                                Cause.OAUTH_WRONG_ACCOUNT, request.offer().pageHost(), Optional.of(name)),
                        provider);
            }
            case SignInResult.Failed failure -> new Result.Failed(failure, provider);
        };
    }

    /** The person at the terminal. */
    private final class Visitor implements SignIn.Person {

        private final SignInOffer offer;
        private final SignInServices services;
        private Predicate<String> paste = _ -> false;

        Visitor(SignInOffer offer, SignInServices services) {
            this.offer = offer;
            this.services = services;
        }

        @Override
        public void mayPaste(Predicate<String> address) {
            paste = address;
        }

        @Override
        public void open(URI page) {
            context.warn("cli.signin.open", offer.provider(), offer.pageHost());
            context.out().remark(page.toString());
            services.browser().accept(page);
            if (context.options().has("--paste-redirect")) takePasted();
        }

        /** Until an address is taken; nothing typed means that the page did load. */
        private void takePasted() {
            context.warn("cli.signin.paste");
            var lines = new InputLines(context.in());
            for (var line = pasted(lines); !line.isBlank(); line = pasted(lines)) {
                if (paste.test(line)) return;
                context.warn("cli.signin.paste.wrong");
            }
        }

        private String pasted(InputLines lines) {
            try {
                return lines.next().orElse("");
            } catch (CommandException e) {
                return "";
            }
        }
    }

    private void show(DeviceCode code, SignInOffer offer) {
        context.warn("cli.signin.code", offer.provider(), code.page().toString(), code.code());
    }

    /** An account may have several names; only the person can tell whether this is one of them. */
    private boolean isRightAfterAll(String name) {
        return Console.terminal()
                .map(person -> person.readLine("%s ", context.say("cli.signin.other", name)))
                .filter(answer -> context.say("cli.consent.yes").equalsIgnoreCase(answer.strip()))
                .isPresent();
    }

    public SignInServices services() throws CommandException {
        var file = context.path("--oauth-clients");
        var services = context.services().browser(context.network(), this::warn);
        if (file.isEmpty()) return services;
        if (!context.services().policy().otherClients()) {
            throw CommandException.invalid("policy.option", "--oauth-clients");
        }
        return switch (ClientFile.read(file.get())) {
            case ClientFile.Read(var clients) ->
                new SignInServices(
                        services.signIn(),
                        services.byCode(),
                        services.registrations(),
                        clients.or(services.clients()),
                        services.browser());
            case ClientFile.Refused(var key, var values) -> throw CommandException.invalid(key, values.toArray());
        };
    }

    private void warn(ClientFile.Refused refused) {
        context.warn(refused.key(), refused.values().toArray());
    }

    private static boolean isByTokenOnly(ResolvedAccount account) {
        var servers = logOns(account);
        return !servers.isEmpty()
                && servers.stream().allMatch(server -> server.auth().stream().allMatch(AuthMethod.OAUTH2::equals));
    }

    private static List<ServerSettings> logOns(ResolvedAccount account) {
        return account.servers().stream().filter(ServerSettings::needsLogin).toList();
    }

    /** An account with its tokens, which are wiped on close. */
    public static final class SignedInAccount implements AutoCloseable {

        private final SignInRequest request;
        private final SignInServices services;
        private final Duration took;
        private Tokens tokens;

        SignedInAccount(SignInRequest request, Tokens tokens, SignInServices services, Duration took) {
            this.request = request;
            this.tokens = tokens;
            this.services = services;
            this.took = took;
        }

        public Tokens tokens() {
            return tokens;
        }

        public AccountChecker checker(AccountChecker checker) {
            TokenChecker.Renewal renewal = () -> renewed().map(Tokens::access);
            return new TokenChecker(checker, renewal.due(() -> tokens.isOver()), took);
        }

        private Optional<Tokens> renewed() throws InterruptedException {
            var fresh = services.signIn().renew(request, tokens);
            if (fresh.isPresent()) {
                tokens.close();
                tokens = fresh.get();
            }
            return fresh;
        }

        @Override
        public void close() {
            tokens.close();
        }
    }
}
