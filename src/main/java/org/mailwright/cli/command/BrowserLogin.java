package org.mailwright.cli.command;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailwright.check.AccountChecker;
import org.mailwright.check.TokenChecker;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.cli.Console;
import org.mailwright.cli.SignInServices;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.ServerSettings;
import org.mailwright.signin.ClientFile;
import org.mailwright.signin.OAuthClients;
import org.mailwright.signin.SignInOffer;
import org.mailwright.signin.SignInRequest;
import org.mailwright.signin.SignInResult;
import org.mailwright.signin.Tokens;

/** Signs a person in through the browser before a check. */
final class BrowserLogin {

    private final CommandContext call;

    BrowserLogin(CommandContext call) {
        this.call = call;
    }

    /** What came of it. */
    sealed interface Result {

        /** A password, or a token that somebody has already, is asked for as ever. */
        record NotWanted() implements Result {}

        record SignedIn(SignedInAccount account) implements Result {}

        record Failed(SignInResult.Failed failure, String provider) implements Result {}
    }

    Result of(ResolvedAccount account) throws CommandException, InterruptedException {
        if (call.options().has("--password-stdin") || !isByTokenOnly(account)) return new Result.NotWanted();
        var tools = tools();
        var offer = SignInOffer.find(
                new LazyCatalog(call).catalog(),
                tools.clients(),
                account.settings(),
                account.origin().provider().map(provider -> provider.id()));
        if (offer.isEmpty() || !logOns(account).stream().allMatch(offer.get()::covers)) {
            call.warn("cli.signin.unknown");
            return new Result.NotWanted();
        }
        if (offer.get().client().isEmpty()) {
            call.warn("signin.browser.unregistered", offer.get().provider());
            call.warn("cli.signin.register", OAuthClients.FILE);
        }
        var request = new SignInRequest(
                account.settings(), offer.get(), call.wording().closingPage(), false);
        return signIn(request, tools);
    }

    private Result signIn(SignInRequest request, SignInServices tools) throws InterruptedException {
        var provider = request.offer().provider();
        long began = System.nanoTime();
        var result = tools.signIn().signIn(request, page -> show(page, request.offer(), tools));
        var took = Duration.ofNanos(System.nanoTime() - began);
        return switch (result) {
            case SignInResult.Done(var tokens) ->
                new Result.SignedIn(new SignedInAccount(request, tokens, tools, took));
            case SignInResult.OtherAccount(var tokens, var name) -> {
                if (isRightAfterAll(name)) {
                    yield new Result.SignedIn(new SignedInAccount(request, tokens, tools, took));
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

    private void show(URI page, SignInOffer offer, SignInServices tools) {
        call.warn("cli.signin.open", offer.provider(), offer.pageHost());
        call.out().remark(page.toString());
        tools.browser().accept(page);
    }

    /** AccountResolver have more names than one; nobody but the person can tell. */
    private boolean isRightAfterAll(String name) {
        return Console.person()
                .map(person -> person.readLine("%s ", call.say("cli.signin.other", name)))
                .filter(answer -> call.say("cli.consent.yes").equalsIgnoreCase(answer.strip()))
                .isPresent();
    }

    private SignInServices tools() throws CommandException {
        var file = call.path("--oauth-clients");
        var tools = call.tools().browser(call.network(), this::warn);
        if (file.isEmpty()) return tools;
        return switch (ClientFile.read(file.get())) {
            case ClientFile.Read(var clients) ->
                new SignInServices(tools.signIn(), clients.or(tools.clients()), tools.browser());
            case ClientFile.Refused(var key, var values) -> throw CommandException.invalid(key, values.toArray());
        };
    }

    private void warn(ClientFile.Refused refused) {
        call.warn(refused.key(), refused.values().toArray());
    }

    private static boolean isByTokenOnly(ResolvedAccount account) {
        var servers = logOns(account);
        return !servers.isEmpty()
                && servers.stream().allMatch(server -> server.auth().stream().allMatch(AuthMethod.OAUTH2::equals));
    }

    private static List<ServerSettings> logOns(ResolvedAccount account) {
        return account.servers().stream().filter(ServerSettings::needsLogin).toList();
    }

    /** An account with its tokens, which go when it is closed. */
    static final class SignedInAccount implements AutoCloseable {

        private final SignInRequest request;
        private final SignInServices tools;
        private final Duration took;
        private Tokens tokens;

        SignedInAccount(SignInRequest request, Tokens tokens, SignInServices tools, Duration took) {
            this.request = request;
            this.tokens = tokens;
            this.tools = tools;
            this.took = took;
        }

        Tokens tokens() {
            return tokens;
        }

        AccountChecker checker(AccountChecker checker) {
            return new TokenChecker(checker, () -> renewed().map(Tokens::access), took);
        }

        private Optional<Tokens> renewed() throws InterruptedException {
            var fresh = tools.signIn().renew(request, tokens);
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
