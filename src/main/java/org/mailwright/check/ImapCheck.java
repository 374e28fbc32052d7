package org.mailwright.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailwright.model.Cause;
import org.mailwright.model.Encryption;
import org.mailwright.model.Secret;
import org.mailwright.model.Stage;
import org.mailwright.net.ConnectionFailure;
import org.mailwright.net.ImapClient;
import org.mailwright.net.ImapReply;
import org.mailwright.net.Login;
import org.mailwright.net.MailConnection;
import org.mailwright.net.Sasl;

/** Logs on to an IMAP server, opens the INBOX and looks for the test message. */
final class ImapCheck implements IncomingSession {

    /** How many of the newest messages are looked through where the server's own search finds nothing. */
    private static final int NEWEST = 20;

    private static final String HEADERS =
            "(UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID X-MICROSOFT-ORIGINAL-MESSAGE-ID AUTHENTICATION-RESULTS)])";

    private static final Pattern EXISTS = Pattern.compile("([0-9]{1,10}) EXISTS.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LISTED = Pattern.compile("LIST \\(([^)]*)\\) (?:NIL|\"[^\"]*\") (.+)", Pattern.DOTALL);
    private static final Pattern JUNK_NAME = Pattern.compile(
            "(?:.*[./])?(junk|spam|bulk)([ -]?e?-?mail|verdacht)?|.*(垃圾|спам).*", Pattern.CASE_INSENSITIVE);

    private final Link link;
    private final MailConnection connection;
    private final ImapClient client;
    private final List<String> folders = new ArrayList<>(List.of("INBOX"));

    private ImapCheck(Link link, MailConnection connection) {
        this.link = link;
        this.connection = connection;
        this.client = new ImapClient(connection);
    }

    /** A session that is logged on. */
    static ImapCheck logOn(Link link, Secret secret) throws IOException {
        var session = new ImapCheck(link, link.open());
        try {
            if (session.meet()) link.log().run(Stage.AUTH, () -> session.auth(secret));
            session.alert();
            return session;
        } catch (IOException e) {
            session.close();
            throw e;
        }
    }

    /** Whether there is still to be logged on. */
    private boolean meet() throws IOException {
        link.log().begin(Stage.GREETING);
        var greeting = client.greeting();
        if (greeting.status().equals("BYE")) throw link.refused(Stage.GREETING, greeting.line());
        boolean known = greeting.status().equals("PREAUTH");
        if (known && link.server().encryption() == Encryption.STARTTLS) {
            throw new ConnectionFailure(Cause.PREAUTH_REJECTED, greeting.line());
        }
        link.log().ok(greeting.line());
        link.log().run(Stage.CAPABILITIES, this::capabilities);
        if (link.server().encryption() == Encryption.STARTTLS) {
            link.log().run(Stage.TLS, this::startTls);
            capabilities();
        }
        if (!known) link.demandPrivacy(connection, greeting.line());
        return !known;
    }

    private String capabilities() throws IOException {
        // What a greeting tells is not always all.
        boolean enough = link.server().encryption() != Encryption.STARTTLS || client.offers("STARTTLS");
        if (enough && client.told().isPresent()) return client.told().get();
        var reply = client.capability();
        if (!reply.isOk()) throw link.refused(Stage.CAPABILITIES, reply.line());
        return client.told().orElse(reply.line());
    }

    private String startTls() throws IOException {
        if (!client.offers("STARTTLS")) throw new ConnectionFailure(Cause.STARTTLS_NOT_OFFERED);
        var reply = client.startTls();
        if (!reply.isOk()) throw new ConnectionFailure(Cause.STARTTLS_REFUSED, reply.line());
        return reply.line();
    }

    private String auth(Secret secret) throws IOException {
        connection.hide(secret);
        var login = Logins.of(link.server(), secret);
        var choice = Sasl.choose(client.mechanisms(), login, Logins.place(connection));
        boolean command = !client.offers("LOGINDISABLED") && login.kind() == Login.Kind.PASSWORD;
        var reply = switch (choice) {
            case Sasl.Choice.Use use -> client.authenticate(use.exchange());
            case Sasl.Choice.OnlyOAuth _ -> throw Logins.none(choice, offered());
            case Sasl.Choice.NoCommon _, Sasl.Choice.NoneOffered _ -> {
                if (command) yield client.login(login);
                throw connection.tls().isEmpty() && client.offers("STARTTLS")
                        ? new ConnectionFailure(Cause.TLS_REQUIRED, offered())
                        : Logins.none(choice, offered());
            }
        };
        if (reply.code().filter("REFERRAL"::equals).isPresent()) {
            throw new ConnectionFailure(Cause.REFERRAL_REFUSED, reply.line());
        }
        if (!reply.isOk()) throw Logins.refused(link, login, reply.line());
        return reply.line();
    }

    private String offered() {
        return "AUTH=" + String.join(" AUTH=", client.mechanisms());
    }

    /** What the server wants the user to see does not stop anything. */
    private void alert() {
        if (client.alerts().isEmpty()) return;
        link.log().begin(Stage.AUTH);
        link.log().warn(Cause.SERVER_ALERT, Optional.of(client.alerts().getLast()));
    }

    @Override
    public void openInbox() throws IOException {
        link.log().run(Stage.MAILBOX, this::examineInbox);
    }

    private String examineInbox() throws IOException {
        // Some providers let nobody in who does not say who they are (RFC 2971).
        if (client.told().isEmpty()) client.capability();
        if (client.offers("ID")) client.id(TestMessage.version());
        var reply = client.examine("INBOX");
        if (!reply.isOk()) {
            var cause = link.cause().apply(Stage.MAILBOX, reply.line());
            throw new ConnectionFailure(
                    cause == Cause.AUTH_BAD_CREDENTIALS ? Cause.MAILBOX_MISSING : cause, reply.line());
        }
        return reply.line();
    }

    @Override
    public Optional<Found> find(String token) throws IOException {
        if (folders.size() == 1) folders.addAll(junkFolders());
        for (var folder : folders) {
            var opened = client.examine(folder);
            if (!opened.isOk()) continue;
            var header = search(token, messages(opened));
            if (header.isPresent()) return Optional.of(new Found(folder, !folder.equals("INBOX"), header.get()));
        }
        return Optional.empty();
    }

    /** Folders that say that they are for junk (RFC 6154), or are named so. */
    private List<String> junkFolders() throws IOException {
        return client.list("*").untagged().stream()
                .map(ImapCheck::junkFolder)
                .flatMap(Optional::stream)
                .limit(3)
                .toList();
    }

    private static Optional<String> junkFolder(ImapReply.Untagged response) {
        var matcher = LISTED.matcher(response.text());
        if (!matcher.matches()) return Optional.empty();
        var name = response.literals().isEmpty()
                ? unquoted(matcher.group(2))
                : new String(response.literals().getFirst(), StandardCharsets.UTF_8);
        boolean marked = matcher.group(1).toLowerCase(Locale.ROOT).contains("\\junk");
        return marked || JUNK_NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
                ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
                : text;
    }

    private static int messages(ImapReply opened) {
        return opened.untagged().stream()
                .map(response -> EXISTS.matcher(response.text()))
                .filter(Matcher::matches)
                .mapToInt(matcher -> (int) Math.min(Integer.MAX_VALUE, Long.parseLong(matcher.group(1))))
                .max()
                .orElse(0);
    }

    /** Looks through the newest messages' headers, which all servers can show; not all search well. */
    private Optional<String> search(String token, int count) throws IOException {
        if (count == 0) return Optional.empty();
        var reply = client.say("FETCH " + Math.max(1, count - NEWEST + 1) + ":" + count + " " + HEADERS);
        return reply.untagged().stream()
                .map(ImapCheck::header)
                .filter(text -> text.contains(token))
                .findFirst();
    }

    private static String header(ImapReply.Untagged response) {
        return response.literals().isEmpty()
                ? response.text()
                : new String(response.literals().getFirst(), StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() {
        Farewell.say(connection, client::logout);
    }
}
