package org.mailwright.export.terminal;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** How each program reads its file, and which of its settings hold a user name or the sender. */
enum RcSyntax {
    MSMTP("msmtp", MsmtpReader::read, Map.of("user", RcSyntax::same), Optional.empty()),
    MUTT(
            "mutt",
            MuttReader::read,
            Map.of("imap_user", RcSyntax::same, "smtp_url", RcSyntax::userOfUrl),
            Optional.of("realname")),
    MBSYNC("mbsync", MbsyncReader::read, Map.of("IMAPAccount.User", RcSyntax::same), Optional.empty()),
    AERC(
            "aerc",
            GoIniReader::read,
            Map.of("source", RcSyntax::userOfUrl, "outgoing", RcSyntax::userOfUrl),
            Optional.of("from")),
    HIMALAYA(
            "himalaya",
            TomlReader::read,
            Map.of(
                    "accounts/fred@example.org/imap/sasl/plain/username", RcSyntax::shellExpanded,
                    "accounts/fred@example.org/smtp/sasl/plain/username", RcSyntax::shellExpanded),
            Optional.of("accounts/fred@example.org/display-name")),
    S_NAIL("s-nail", SnailReader::read, Map.of("mta", RcSyntax::userOfUrl), Optional.of("from")),
    GIT("git", GitConfigReader::read, Map.of("smtpUser", RcSyntax::same), Optional.of("from"));

    private static final List<String> URLS = List.of("smtp_url", "source", "outgoing", "mta");

    private final String format;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference
    private final Function<String, Map<String, String>> reader;

    @SuppressWarnings("ImmutableEnumChecker") // Map.of, of method references
    private final Map<String, Function<String, String>> users;

    private final Optional<String> name;

    RcSyntax(
            String format,
            Function<String, Map<String, String>> reader,
            Map<String, Function<String, String>> users,
            Optional<String> name) {
        this.format = format;
        this.reader = reader;
        this.users = users;
        this.name = name;
    }

    String format() {
        return format;
    }

    /** Every setting in the file; an exception where the program would not take the file. */
    Map<String, String> read(String text) {
        return reader.apply(text);
    }

    /** The user names in the file. */
    List<String> users(Map<String, String> settings) {
        return users.entrySet().stream()
                .map(user -> user.getValue().apply(settings.getOrDefault(user.getKey(), "")))
                .toList();
    }

    boolean hasName() {
        return name.isPresent();
    }

    /** The name of the person as recipients see it; empty where the file has none. */
    String name(Map<String, String> settings) {
        var value = name.map(key -> settings.getOrDefault(key, "")).orElse("");
        return hasMailbox() ? personal(value) : value;
    }

    /** Whether name and address stand together in one field of RFC 5322. */
    boolean hasMailbox() {
        return name.equals(Optional.of("from"));
    }

    /** The settings that must be the same whatever people are called; of URLs what is beside the user. */
    Map<String, String> others(Map<String, String> settings) {
        var others = new TreeMap<>(settings);
        users.keySet().forEach(others::remove);
        name.ifPresent(others::remove);
        for (var key : URLS) {
            if (settings.containsKey(key)) others.put(key, withoutUser(settings.getOrDefault(key, "")));
        }
        if (hasMailbox()) others.put("address", address(settings.getOrDefault("from", "")));
        return others;
    }

    private static String same(String value) {
        return value;
    }

    private static String userOfUrl(String url) {
        return URLDecoder.decode(URI.create(url).getRawUserInfo(), StandardCharsets.UTF_8);
    }

    private static String withoutUser(String url) {
        var uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort() + uri.getRawPath();
    }

    private static String personal(String mailbox) {
        var personal = parsed(mailbox).getPersonal();
        return personal == null ? "" : personal;
    }

    private static String address(String mailbox) {
        return parsed(mailbox).getAddress();
    }

    private static InternetAddress parsed(String mailbox) {
        try {
            var addresses = InternetAddress.parse(mailbox, true);
            if (addresses.length != 1) throw new IllegalArgumentException("more than one address: " + mailbox);
            return addresses[0];
        } catch (AddressException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** As Himalaya's shellexpand: two dollar signs are one, any other is a variable, ~/ is the home folder. */
    private static String shellExpanded(String value) {
        if (value.equals("~") || value.startsWith("~/")) throw new IllegalArgumentException("would be a folder");
        var left = value.replace("$$", "");
        if (left.contains("$")) throw new IllegalArgumentException("would be a variable");
        return value.replace("$$", "$");
    }
}
