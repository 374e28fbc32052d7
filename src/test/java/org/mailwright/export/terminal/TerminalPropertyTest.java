package org.mailwright.export.terminal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.Limit;
import org.mailwright.export.SampleAccounts;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;
import org.mailwright.model.ServerSettings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No name breaks out of a file: read as its program reads it, the file says what the account says and nothing else. */
class TerminalPropertyTest {

    private static final Set<Limit> UNWRITABLE = Set.of(Limit.UNSAYABLE_TEXT, Limit.TOO_LONG);

    private static final Pattern COMMAND =
            Pattern.compile("(pass show mail/|oama access )[A-Za-z0-9_][A-Za-z0-9@._+-]*");

    /** What no format has to be able to say: controls, separators of lines, halves of characters, and two oddities. */
    private static final Pattern HARD =
            Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}\\p{Cs}]|%\\([^)]*\\)s|^~([/\\\\]|$)");

    @Property(tries = 3000)
    void aUserNameStaysAUserName(
            @ForAll RcSyntax syntax, @ForAll Encryption encryption, @ForAll("texts") String username) {
        Assume.that(encryption != Encryption.NONE && !username.isEmpty() && ServerSettings.isUsername(username));

        check(syntax, account(SampleAccounts.FRED, encryption, username, "Fred"), account(encryption, "Fred"));
    }

    @Property(tries = 3000)
    void aNameStaysAName(@ForAll RcSyntax syntax, @ForAll("texts") String name) {
        Assume.that(AccountSettings.isLine(name) && !name.isBlank());

        check(syntax, account(SampleAccounts.FRED, Encryption.TLS, "fred", name), account(Encryption.TLS, "Fred"));
    }

    /** The address is also what accounts, folders and entries of a password store are called after. */
    @Property(tries = 3000)
    void anAddressBringsNoSettingOfItsOwn(@ForAll RcSyntax syntax, @ForAll("texts") String localPart) {
        var address = address(localPart);
        Assume.that(
                address.filter(one -> !one.breaksDotRule()).isPresent()); // which Jakarta Mail's parser does not take
        var settings = account(address.get(), Encryption.TLS, "fred", "");

        switch (export(syntax, settings)) {
            case Result.Refused(var reasons) -> assertTrue(isHardAddress(syntax, address.get()), reasons.toString());
            case Result.Exported exported -> {
                var found = syntax.read(text(exported));
                assertEquals(
                        syntax.read(text(exported(syntax, account(Encryption.TLS, ""))))
                                .size(),
                        found.size());
                assertTrue(found.values().stream()
                        .filter(value -> value.contains("pass show"))
                        .allMatch(this::isCommand));
                if (syntax == RcSyntax.MSMTP) assertEquals(address.get().toString(), found.get("from"));
                if (syntax.hasMailbox()) {
                    assertEquals(address.get().toString(), syntax.others(found).get("address"));
                }
            }
        }
    }

    private void check(RcSyntax syntax, AccountSettings settings, AccountSettings twin) {
        switch (export(syntax, settings)) {
            case Result.Refused(var reasons) -> {
                assertTrue(UNWRITABLE.containsAll(reasons), reasons.toString());
                assertTrue(isHard(settings), "refused without need");
            }
            case Result.Exported exported -> {
                var found = syntax.read(text(exported));
                var name = settings.displayName();
                var username = settings.outgoing().orElseThrow().username();
                assertTrue(syntax.users(found).stream().allMatch(username::equals), found.toString());
                if (syntax.hasName()) assertEquals(syntax.hasMailbox() ? name.strip() : name, syntax.name(found));
                assertEquals(syntax.others(syntax.read(text(exported(syntax, twin)))), syntax.others(found));
            }
        }
    }

    private boolean isCommand(String value) {
        var command = value.replaceFirst("^RUN\\((printf %s \"\\$\\()?(.*?)(\\)\")?\\)$", "$2");
        return COMMAND.matcher(command).matches();
    }

    private static boolean isHard(AccountSettings settings) {
        var username = settings.outgoing().orElseThrow().username();
        return HARD.matcher(username).find()
                || HARD.matcher(settings.displayName()).find()
                || username.getBytes(UTF_8).length > 400;
    }

    private static boolean isHardAddress(RcSyntax syntax, EmailAddress address) {
        return HARD.matcher(address.localPart()).find()
                || address.needsSmtpUtf8()
                || (syntax == RcSyntax.MSMTP
                        ? Pattern.compile("%[UHCMF]|[*?\\[]")
                                .matcher(address.toString())
                                .find()
                        : address.toString().startsWith("\""));
    }

    private static AccountSettings account(Encryption encryption, String name) {
        return account(SampleAccounts.FRED, encryption, "fred", name);
    }

    private static AccountSettings account(EmailAddress address, Encryption encryption, String username, String name) {
        return AccountSettings.of(
                        address,
                        SampleAccounts.server(Protocol.IMAP, "mail.example.org", 1993, encryption, username),
                        SampleAccounts.server(Protocol.SMTP, "mail.example.org", 1465, encryption, username))
                .withNames(name, "");
    }

    private static Optional<EmailAddress> address(String localPart) {
        try {
            return Optional.of(new EmailAddress(localPart, DomainName.of("example.org")));
        } catch (IllegalArgumentException e) { // not an address in any syntax
            return Optional.empty();
        }
    }

    private static Result export(RcSyntax syntax, AccountSettings settings) {
        return TerminalExporters.of(syntax.format()).export(SampleAccounts.profile(settings));
    }

    private static Result.Exported exported(RcSyntax syntax, AccountSettings settings) {
        return (Result.Exported) export(syntax, settings);
    }

    private static String text(Result.Exported exported) {
        return new String(exported.files().getFirst().content(), UTF_8);
    }

    @Provide
    Arbitrary<String> texts() {
        var signs = Arbitraries.of(List.of(
                "'",
                "\"",
                "\\",
                "`",
                "$",
                "%",
                "#",
                ";",
                "&",
                "|",
                "<",
                ">",
                "*",
                "?",
                "[",
                "]",
                "{",
                "}",
                "(",
                ")",
                "~",
                "!",
                "=",
                ":",
                ",",
                ".",
                "@",
                "/",
                "+",
                "-",
                "^",
                "_",
                " ",
                "a",
                "Z",
                "0",
                "'\\''",
                "$HOME",
                "${HOME}",
                "`id`",
                "$(id)",
                "%41",
                "%(from)s",
                "=?UTF-8?q?x?=",
                "\\n",
                "\"\"\"",
                "$$",
                "\u00e9",
                "\u0645\u0631",
                "\ud83d\udc3b",
                "\u202e",
                "\u00a0",
                "\u2028",
                "\u0085",
                "\ufeff",
                "\ud83d",
                "007"));
        return Arbitraries.frequencyOf(
                Tuple.of(8, signs.list().ofMinSize(1).ofMaxSize(12).map(parts -> String.join("", parts))),
                Tuple.of(1, Arbitraries.strings().ofMinLength(1).ofMaxLength(40)),
                Tuple.of(1, signs.list().ofSize(300).map(parts -> String.join("", parts))));
    }
}
