package org.mailwright.check.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mailwright.check.Removal;
import org.mailwright.check.SpamHeaders;
import org.mailwright.check.session.IncomingSession.Found;
import org.mailwright.net.mail.ImapClient;
import org.mailwright.net.mail.ImapReply;
import org.mailwright.net.mail.ImapReply.Untagged;

/** Finds the test message in the folders where it may lie, and removes that one message and no other. */
final class ImapMailbox {

    /** How many of the newest messages are looked through before the server's own search is asked. */
    private static final int NEWEST = 20;

    private static final String HEADERS = "(UID BODY.PEEK[HEADER.FIELDS (" + TestHeader.FIELDS
            + " AUTHENTICATION-RESULTS " + SpamHeaders.FIELDS + ")])";

    private static final Pattern EXISTS = Pattern.compile("([0-9]{1,10}) EXISTS.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LISTED = Pattern.compile("LIST \\(([^)]*)\\) (?:NIL|\"[^\"]*\") (.+)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"");
    private static final Pattern UID = Pattern.compile("\\bUID ([0-9]{1,10})\\b", Pattern.CASE_INSENSITIVE);
    private static final Predicate<String> JUNK_NAME = Pattern.compile(
                    "(?:.*[./])?(junk|spam|bulk)([ -]?e?-?mail|verdacht)?|.*(垃圾|спам).*", Pattern.CASE_INSENSITIVE)
            .asMatchPredicate();
    private static final Predicate<String> TRASH_NAME = Pattern.compile(
                    "(?:.*[./])?(trash|bin|deleted([ -](items|messages))?|papierkorb|gel&apy-schte"
                            + " (objekte|elemente)|corbeille)",
                    Pattern.CASE_INSENSITIVE)
            .asMatchPredicate();

    private final ImapClient client;
    private final List<String> folders = new ArrayList<>(List.of("INBOX"));
    private List<Listed> listed = List.of();

    /** A folder with its attributes in lower case. */
    private record Listed(String name, String attributes) {

        boolean isFor(String use, Predicate<String> usualName) {
            return attributes.contains(use) || usualName.test(name);
        }
    }

    ImapMailbox(ImapClient client) {
        this.client = client;
    }

    /** Looks once, in INBOX and then in the folders for junk. */
    Optional<Found> find(String token) throws IOException {
        if (folders.size() == 1) folders.addAll(junkFolders());
        for (var folder : folders) {
            var opened = client.examine(folder);
            if (!opened.isOk()) continue;
            var header = newest(token, count(opened)).map(ImapMailbox::header);
            if (header.isPresent()) return Optional.of(new Found(folder, !folder.equals("INBOX"), header.get()));
        }
        return Optional.empty();
    }

    /**
     * Removes the message by its UID. EXPUNGE without one, and CLOSE, would take along what the user has marked as
     * deleted, so a server without UIDPLUS (RFC 4315) or MOVE (RFC 6851) only gets the mark.
     */
    Removal remove(Found found, String token) throws IOException {
        var opened = client.select(found.folder());
        if (!opened.isOk() || opened.code().filter("READ-ONLY"::equals).isPresent()) return Removal.FAILED;
        var uid = uid(token, count(opened));
        if (uid.isEmpty()) return Removal.FAILED;
        boolean expunges = client.offers("UIDPLUS") || client.offers("IMAP4REV2");
        if (!expunges && client.offers("MOVE")) {
            var trash = trash(found.folder());
            if (trash.isPresent() && client.move(uid.get(), trash.get()).isOk()) return Removal.TRASHED;
        }
        if (!client.say("UID STORE " + uid.get() + " +FLAGS.SILENT (\\Deleted)").isOk()) return Removal.FAILED;
        return expunges && client.say("UID EXPUNGE " + uid.get()).isOk() ? Removal.REMOVED : Removal.MARKED;
    }

    /** Folders that say that they are for junk (RFC 6154), or are named so. */
    private List<String> junkFolders() throws IOException {
        listed = client.list("*").untagged().stream()
                .map(ImapMailbox::listed)
                .flatMap(Optional::stream)
                .toList();
        return listed.stream()
                .filter(folder -> folder.isFor("\\junk", JUNK_NAME))
                .map(Listed::name)
                .limit(3)
                .toList();
    }

    private Optional<String> trash(String from) {
        return listed.stream()
                .filter(folder -> folder.attributes().contains("\\trash"))
                .findFirst()
                .or(() -> listed.stream()
                        .filter(folder -> folder.isFor("\\trash", TRASH_NAME))
                        .findFirst())
                .map(Listed::name)
                .filter(name -> !name.equals(from));
    }

    private static Optional<Listed> listed(Untagged response) {
        var matcher = LISTED.matcher(response.text());
        if (!matcher.matches()) return Optional.empty();
        var name = response.literals().isEmpty()
                ? unquoted(matcher.group(2))
                : new String(response.literals().getFirst(), StandardCharsets.UTF_8);
        return Optional.of(new Listed(name, matcher.group(1).toLowerCase(Locale.ROOT)));
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
                ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
                : text;
    }

    private static int count(ImapReply opened) {
        return opened.untagged().stream()
                .map(response -> EXISTS.matcher(response.text()))
                .filter(Matcher::matches)
                .mapToInt(matcher -> (int) Math.min(Integer.MAX_VALUE, Long.parseLong(matcher.group(1))))
                .max()
                .orElse(0);
    }

    /** Looks through the newest messages' headers, which all servers can show; not all search well. */
    private Optional<Untagged> newest(String token, int count) throws IOException {
        if (count == 0) return Optional.empty();
        return fetched("FETCH " + Math.max(1, count - NEWEST + 1) + ":" + count, token);
    }

    private Optional<Untagged> fetched(String command, String token) throws IOException {
        return client.say(command + " " + HEADERS).untagged().stream()
                .filter(response -> TestHeader.isOf(header(response), token))
                .findFirst();
    }

    /** What the server's search finds is believed only once its header was seen. */
    private Optional<String> uid(String token, int count) throws IOException {
        var newest = newest(token, count);
        if (newest.isPresent()) return uid(newest.get());
        var found = client.say("UID SEARCH HEADER MESSAGE-ID " + token).untagged().stream()
                .map(Untagged::text)
                .filter(text -> text.toUpperCase(Locale.ROOT).matches("SEARCH( [0-9]{1,10}){1,20}"))
                .map(text -> Pattern.compile(" ").splitAsStream(text).skip(1).collect(Collectors.joining(",")))
                .findFirst();
        if (found.isEmpty()) return Optional.empty();
        return fetched("UID FETCH " + found.get(), token).flatMap(ImapMailbox::uid);
    }

    private static Optional<String> uid(Untagged response) {
        var matcher = UID.matcher(QUOTED.matcher(response.text()).replaceAll("\"\""));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String header(Untagged response) {
        return response.literals().isEmpty()
                ? response.text()
                : new String(response.literals().getFirst(), StandardCharsets.UTF_8).strip();
    }
}
