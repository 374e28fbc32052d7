package org.mailwright.account.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.account.FileBytes;
import org.mailwright.account.file.Bytes;
import org.mailwright.account.file.Utf8;
import org.mailwright.account.imports.FileShape.Grammar;

/**
 * Tells which program a file is of. A word in the text is never enough: the whole text has to have the form of the
 * program's file, so that a help page which quotes a line of one stays a help page. No value is decoded.
 */
final class KnownFiles {

    /** In bytes; what tells a format apart is near the beginning, or in each section. */
    private static final int LOOK = 256 * 1024;

    /**
     * A sign of a program.
     *
     * @param keys with which lines of the file have to begin, all of them
     */
    private record Sign(String program, Grammar grammar, List<String> keys) {

        static Sign of(String program, Grammar grammar, String... keys) {
            return new Sign(program, grammar, List.of(keys));
        }
    }

    private static final List<Sign> SIGNS = List.of(
            Sign.of("thunderbird", Grammar.PREFS, "user_pref"),
            Sign.of("evolution", Grammar.INI, "[Data Source]"),
            Sign.of("goa", Grammar.INI, "[Account account_"),
            Sign.of("geary", Grammar.INI, "[AccountInformation]"),
            Sign.of("geary", Grammar.INI, "[Metadata]", "[Account]"),
            Sign.of("sylpheed", Grammar.INI, "[Account: ", "use_socks"),
            Sign.of("claws-mail", Grammar.INI, "[Account: "),
            Sign.of("kmail", Grammar.INI, "[Transport "),
            Sign.of("trojita", Grammar.INI, "imap.method"),
            Sign.of("trojita", Grammar.INI, "msa.method"),
            Sign.of("offlineimap", Grammar.INI, "[Repository "),
            Sign.of("himalaya", Grammar.INI, "[accounts."),
            Sign.of("gitea", Grammar.INI, "[mailer]"),
            Sign.of("grafana", Grammar.INI, "[smtp]"),
            Sign.of("git", Grammar.INI, "[sendemail"),
            Sign.of("aerc", Grammar.INI, "[", "source", "from"),
            Sign.of("aerc", Grammar.INI, "[", "outgoing", "from"),
            Sign.of("isync", Grammar.ISYNC, "IMAPAccount"),
            Sign.of("isync", Grammar.ISYNC, "IMAPStore"),
            Sign.of("msmtp", Grammar.MSMTP, "account", "host"),
            Sign.of("msmtp", Grammar.MSMTP, "defaults", "host"),
            Sign.of("neomutt", Grammar.MUTT, "set folder"),
            Sign.of("neomutt", Grammar.MUTT, "set spoolfile"),
            Sign.of("neomutt", Grammar.MUTT, "set imap_user"),
            Sign.of("neomutt", Grammar.MUTT, "set smtp_url"),
            Sign.of("dotenv", Grammar.ENVIRONMENT, "MAIL_HOST"),
            Sign.of("dotenv", Grammar.ENVIRONMENT, "MAILER_DSN"),
            Sign.of("dotenv", Grammar.ENVIRONMENT, "EMAIL_HOST"),
            Sign.of("dotenv", Grammar.ENVIRONMENT, "SMTP_HOST"),
            Sign.of("dotenv", Grammar.ENVIRONMENT, "SMTP_SERVER"),
            Sign.of("dotenv", Grammar.ENVIRONMENT, "GF_SMTP_HOST"),
            Sign.of("postfix", Grammar.INI, "relayhost"));

    private record Name(Pattern pattern, String program) {

        static Name of(String pattern, String program) {
            return new Name(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), program);
        }
    }

    /** Names that a program's settings file has and hardly another file does. */
    private static final List<Name> NAMES = List.of(
            Name.of("prefs\\.js|user\\.js", "thunderbird"),
            Name.of("\\.?msmtprc.*", "msmtp"),
            Name.of("\\.?(neo)?muttrc.*|.*\\.muttrc", "neomutt"),
            Name.of("\\.?mbsyncrc|isyncrc", "isync"),
            Name.of("accounts\\.conf", "aerc"),
            Name.of("\\.?offlineimaprc", "offlineimap"),
            Name.of("geary\\.ini", "geary"),
            Name.of("\\.?gitconfig", "git"),
            Name.of("main\\.cf", "postfix"),
            Name.of("accountrc", "claws-mail"),
            Name.of("akonadi_(imap|pop3)_resource_.*|mailtransports", "kmail"),
            Name.of("trojita\\.conf", "trojita"),
            Name.of(".*\\.oeaccount", "windows-mail"),
            Name.of("wp-config\\.php", "wordpress"),
            Name.of("grafana\\.ini", "grafana"),
            Name.of("fairemail.*\\.backup", "fairemail"),
            Name.of("(.*\\.)?env(\\..*)?", "dotenv"));

    /** Keys that one of WordPress's mail plugins writes, all of a list together. */
    private static final List<List<String>> OPTIONS = List.of(
            List.of("from_email", "mailer", "smtp"),
            List.of("smtp_settings", "type_encryption"),
            List.of("transport_type", "enc_type"),
            List.of("connections", "provider_settings", "sender_email"),
            List.of("smtp_host", "type_of_encryption"),
            List.of("smtpsecure", "smtpauth"));

    private KnownFiles() {}

    /**
     * The word for the program whose file it is, by what is in it.
     *
     * @param bytes looked at only, and not changed
     */
    static Optional<String> byContent(byte[] bytes) {
        var copy = new FileBytes("", bytes.clone());
        try (copy;
                var text = Utf8.of(copy)) {
            int end = Math.min(text.length(), LOOK);
            int start = firstSign(text.array(), end);
            return byBeginning(text.array(), start, end).or(() -> byShape(text.array(), end));
        }
    }

    /** The word for the program whose files have this name. */
    static Optional<String> byName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return NAMES.stream()
                .filter(one -> one.pattern().matcher(last).matches())
                .findFirst()
                .map(Name::program);
    }

    private static Optional<String> byBeginning(byte[] text, int start, int end) {
        if (starts(text, start, end, "SQLite format 3")) return Optional.of("apple-mail");
        boolean registry = starts(text, start, end, "Windows Registry Editor") || starts(text, start, end, "REGEDIT4");
        if (registry) return Optional.of("outlook");
        if (starts(text, start, end, "<")) return byElement(text, start, end);
        boolean json = starts(text, start, end, "{") && has(text, end, "\"accounts\"");
        if (isOptions(text, start)) return Optional.of("wordpress");
        boolean fairEmail = json && (has(text, end, "\"pop\"") || has(text, end, "\"auth_type\""));
        return fairEmail ? Optional.of("fairemail") : Optional.empty();
    }

    /** Options of WordPress's mail plugins: serialized in a dump or a table, exported as PHP, or JSON. */
    private static boolean isOptions(byte[] text, int start) {
        boolean serialized = Bytes.find(text, start, text.length, ":{s:") >= 0;
        boolean php = starts(text, start, text.length, "array");
        if (!serialized && !php && !starts(text, start, text.length, "{")) return false;
        return OPTIONS.stream().anyMatch(keys -> keys.stream().allMatch(key -> has(text, text.length, key)));
    }

    private static Optional<String> byElement(byte[] text, int start, int end) {
        if (starts(text, start, end, "<?php")) return byDefines(text, end);
        var element = FileKind.element(text, end);
        return switch (element) {
            case "k9settings" -> Optional.of("thunderbird-android");
            case "MessageAccount" -> Optional.of("windows-mail");
            default -> Optional.empty();
        };
    }

    private static Optional<String> byDefines(byte[] text, int end) {
        return has(text, end, "WPMS_") ? Optional.of("wordpress") : Optional.empty();
    }

    private static Optional<String> byShape(byte[] text, int end) {
        var shape = FileShape.of(text, end);
        if (shape.has(Grammar.PHP, List.of("define"))) return byDefines(text, end);
        return SIGNS.stream()
                .filter(sign -> shape.has(sign.grammar(), sign.keys()))
                .findFirst()
                .map(Sign::program);
    }

    private static int firstSign(byte[] text, int end) {
        int at = 0;
        while (at < end && (Bytes.isBlank(text[at]) || text[at] == '\n' || text[at] == '\r')) at++;
        return at;
    }

    private static boolean starts(byte[] text, int from, int end, String wanted) {
        return Bytes.startsWith(text, from, end, wanted);
    }

    private static boolean has(byte[] text, int end, String wanted) {
        return Bytes.find(text, 0, end, wanted) >= 0;
    }
}
