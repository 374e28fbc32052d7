package org.mailwright.account.program;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.account.FileBytes;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramFolder.Opened;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.file.Bytes;
import org.mailwright.account.file.Utf8;

/** Tells whose file it is that somebody hands in: first by what only that program writes, then by its name. */
public final class KnownFiles {

    /** In bytes; what tells a format apart is near the beginning, or in each section. */
    private static final int LOOK = 256 * 1024;

    /**
     * A sign of a program.
     *
     * @param text that is in the file, or empty if the name is enough
     * @param name that the file's name matches
     */
    private record Sign(String program, String text, String name) {}

    private static final String ANY = ".*";

    private static final List<Sign> SIGNS = List.of(
            new Sign("thunderbird", "user_pref(", ANY),
            new Sign("outlook", "Windows Registry Editor", ANY),
            new Sign("outlook", "REGEDIT4", ANY),
            new Sign("thunderbird-android", "<k9settings", ANY),
            new Sign("windows-mail", "<MessageAccount", ANY),
            new Sign("apple-mail", "SQLite format 3", ANY),
            new Sign("evolution", "[Data Source]", ANY),
            new Sign("goa", "[Account account_", ANY),
            new Sign("geary", "[AccountInformation]", ANY),
            new Sign("geary", "[Metadata]", "geary\\.ini"),
            new Sign("sylpheed", "use_socks=", ANY),
            new Sign("claws-mail", "[Account: ", ANY),
            new Sign("kmail", "[Transport ", ANY),
            new Sign("kmail", "", "akonadi_(imap|pop3)_resource_.*|mailtransports"),
            new Sign("trojita", "imap.method=", ANY),
            new Sign("trojita", "msa.method=", ANY),
            new Sign("wordpress", "WPMS_", ".*\\.php"),
            new Sign("offlineimap", "[Repository ", ANY),
            new Sign("himalaya", "[accounts.", ANY),
            new Sign("gitea", "[mailer]", ANY),
            new Sign("grafana", "[smtp]", ANY),
            new Sign("git", "[sendemail", ANY),
            new Sign("isync", "IMAPAccount ", ANY),
            new Sign("isync", "IMAPStore ", ANY),
            new Sign("aerc", "outgoing", "accounts\\.conf"),
            new Sign("aerc", "source", "accounts\\.conf"),
            new Sign("postfix", "relayhost", ANY),
            new Sign("fairemail", "\"accounts\"", ".*\\.json"),
            new Sign("fairemail", "", "fairemail.*\\.backup"),
            new Sign("neomutt", "", "\\.?(neo)?muttrc.*|.*\\.muttrc"),
            new Sign("neomutt", "set ", ".*mutt.*"),
            new Sign("msmtp", "", "\\.?msmtprc.*"),
            new Sign("dotenv", "", "\\.env(\\..*)?|.*\\.env"),
            new Sign("git", "", "\\.?gitconfig"),
            new Sign("dotenv", "MAIL_HOST=", ANY),
            new Sign("dotenv", "MAILER_DSN=", ANY),
            new Sign("dotenv", "EMAIL_HOST=", ANY),
            new Sign("dotenv", "SMTP_HOST=", ANY),
            new Sign("msmtp", "account default", ANY));

    private KnownFiles() {}

    /** What opening the file came to, and whose it is. */
    public sealed interface Recognised {

        record As(ProgramReader reader) implements Recognised {}

        record Unknown() implements Recognised {}

        record Failed(org.mailwright.account.Skipped.Reason reason) implements Recognised {}
    }

    /** Opens the file once to look at it, and forgets what it saw. */
    public static Recognised recognise(ProgramFolder folder, String name) {
        return switch (folder.open(name)) {
            case Opened.Failed(var reason) -> new Recognised.Failed(reason);
            case Opened.Content(var bytes) -> {
                try (bytes) {
                    yield reader(name, bytes)
                            .<Recognised>map(Recognised.As::new)
                            .orElseGet(Recognised.Unknown::new);
                }
            }
        };
    }

    /** @param bytes are not changed */
    static Optional<ProgramReader> reader(String name, FileBytes bytes) {
        var copy = new FileBytes(bytes.file(), bytes.array().clone());
        try (copy;
                var text = Utf8.of(copy)) {
            int end = Math.min(text.length(), LOOK);
            return SIGNS.stream()
                    .filter(sign -> Pattern.compile(sign.name(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                            .matcher(name)
                            .matches())
                    .filter(sign -> Bytes.find(text.array(), 0, end, sign.text()) >= 0)
                    .findFirst()
                    .flatMap(sign -> Programs.reader(sign.program()));
        }
    }
}
