package org.mailwright.account.config;

import java.util.ArrayList;
import java.util.List;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.file.EnvFile;
import org.mailwright.account.file.Keys;
import org.mailwright.account.reading.Collector;

/**
 * Reads the mail server that a web program has in its {@code .env} file. Which program it is the names of the variables
 * tell; each has its own words for the same things.
 */
public final class DotenvReader implements ProgramReader {

    private static final String PROGRAM = "dotenv";
    private static final Keys KEYS = Keys.wanted(
                    "MAIL_MAILER",
                    "MAIL_DRIVER",
                    "MAIL_HOST",
                    "MAIL_PORT",
                    "MAIL_USERNAME",
                    "MAIL_ENCRYPTION",
                    "MAIL_SCHEME",
                    "MAIL_FROM_ADDRESS",
                    "MAIL_FROM_NAME",
                    "EMAIL_BACKEND",
                    "EMAIL_HOST",
                    "EMAIL_PORT",
                    "EMAIL_HOST_USER",
                    "EMAIL_USE_TLS",
                    "EMAIL_USE_SSL",
                    "DEFAULT_FROM_EMAIL",
                    "SERVER_EMAIL",
                    "SMTP_SERVER",
                    "SMTP_ADDRESS",
                    "SMTP_PORT",
                    "SMTP_LOGIN",
                    "SMTP_USERNAME",
                    "SMTP_FROM_ADDRESS",
                    "SMTP_AUTH_METHOD",
                    "SMTP_AUTHENTICATION",
                    "SMTP_TLS",
                    "SMTP_SSL",
                    "SMTP_ENABLE_STARTTLS",
                    "SMTP_ENABLE_STARTTLS_AUTO",
                    "SMTP_OPENSSL_VERIFY_MODE",
                    "SMTP_DELIVERY_METHOD",
                    "SMTP_HOST",
                    "SMTP_USER",
                    "SMTP_SECURE",
                    "SMTP_SECURITY",
                    "SMTP_ENCRYPTION",
                    "SMTP_NAME",
                    "SMTP_FROM",
                    "GF_SMTP_ENABLED",
                    "GF_SMTP_HOST",
                    "GF_SMTP_USER",
                    "GF_SMTP_FROM_ADDRESS",
                    "GF_SMTP_FROM_NAME",
                    "GF_SMTP_SKIP_VERIFY",
                    "GF_SMTP_STARTTLS_POLICY")
            .urls("MAILER_DSN", "MAIL_URL", "EMAIL_URL")
            .secrets("MAIL_PASSWORD", "EMAIL_HOST_PASSWORD", "SMTP_PASSWORD", "SMTP_PASS", "GF_SMTP_PASSWORD");

    @Override
    public String program() {
        return PROGRAM;
    }

    /** Those of one kind of program after the other. */
    @Override
    public FoundAccounts read(ProgramFolder base) {
        var found = new Collector(PROGRAM);
        var kinds = new ArrayList<List<FoundAccount>>();
        DotenvAccounts.KINDS.forEach(_ -> kinds.add(new ArrayList<>()));
        for (var name : base.list("")) {
            if (isEnv(name)) read(base, name, found, kinds);
        }
        kinds.forEach(each -> each.forEach(found::add));
        return found.found();
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        var kinds = new ArrayList<List<FoundAccount>>();
        DotenvAccounts.KINDS.forEach(_ -> kinds.add(new ArrayList<>()));
        read(folder, path, found, kinds);
        kinds.forEach(each -> each.forEach(found::add));
        return found.found();
    }

    private static void read(ProgramFolder folder, String path, Collector found, List<List<FoundAccount>> kinds) {
        found.open(folder, path, bytes -> EnvFile.read(bytes, KEYS)).ifPresent(env -> {
            for (int i = 0; i < DotenvAccounts.KINDS.size(); i++) {
                var draft = found.draft(folder.shown(path));
                if (DotenvAccounts.KINDS.get(i).read(env, draft)) {
                    kinds.get(i).add(draft.passwordsDropped(env.secrets()).found());
                }
            }
        });
    }

    static boolean isEnv(String name) {
        return name.equals(".env") || name.startsWith(".env.") || name.endsWith(".env");
    }
}
