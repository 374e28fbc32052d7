package org.mailwright.export.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.export.syntax.JsString;
import org.mailwright.model.AccountSettings;

/**
 * The text of a .cfg file. It runs before Thunderbird reads its accounts, in a sandbox that knows only getPref, pref,
 * defaultPref, getenv and the directory's functions. Every value in it is a literal of ASCII letters.
 */
final class ThunderbirdScript {

    /** Thunderbird skips the first line, whatever it says. */
    private static final String FIRST_LINE = "// Mailwright: Thunderbird never reads the first line of this file\n";

    /**
     * Adds an account that is not there yet. One that the person has set up for the same server and user name stays the
     * only one. The first account of all becomes the default one, and only in a fresh profile.
     */
    private static final String FUNCTIONS = """
        function mailwrightList(name) {
          return String(getPref(name) || "").split(",").filter(function (each) { return each !== ""; });
        }
        function mailwrightAppend(name, key) {
          var keys = mailwrightList(name);
          if (keys.indexOf(key) < 0) pref(name, keys.concat(key).join(","));
        }
        function mailwrightIsThere(key) {
          function same(server, name) {
            return getPref("mail.server." + server + name) === getPref("mail.server." + key + name);
          }
          return mailwrightList("mail.accountmanager.accounts").some(function (account) {
            var server = getPref("mail.account." + account + ".server");
            return server && account !== key && same(server, ".type") && same(server, ".hostname")
              && same(server, ".userName");
          });
        }
        function mailwrightAccount(key) {
          if (mailwrightIsThere(key)) return;
          if (!getPref("mail.accountmanager.accounts")) pref("mail.accountmanager.defaultaccount", key);
          if (!getPref("mail.smtpservers")) pref("mail.smtp.defaultserver", key);
          mailwrightAppend("mail.accountmanager.accounts", key);
          mailwrightAppend("mail.smtpservers", key);
        }
        """;

    private final StringBuilder text = new StringBuilder(FIRST_LINE);

    private ThunderbirdScript() {}

    static String of(List<AccountSettings> accounts) {
        var script = new ThunderbirdScript();
        script.text.append(FUNCTIONS);
        for (var settings : accounts) {
            script.preferences(AccountPrefs.of(settings), "");
            script.account(AccountPrefs.key(settings), "");
        }
        return script.text.toString();
    }

    static String forEveryone(AccountSettings settings, Optional<LdapDirectory> directory) {
        var script = new ThunderbirdScript();
        script.person(settings);
        directory.ifPresent(script::directory);
        script.text.append(FUNCTIONS).append("if (mailwrightUser !== \"\") {\n");
        script.preferences(AccountPrefs.forEveryone(settings), "  ");
        script.account(AccountPrefs.keyForEveryone(settings), "  ");
        return script.text.append("}\n").toString();
    }

    private void preferences(Map<String, Object> preferences, String indent) {
        preferences.forEach((name, value) -> text.append(indent)
                .append("defaultPref(")
                .append(JsString.of(name))
                .append(", ")
                .append(expression(value))
                .append(");\n"));
    }

    private void account(String key, String indent) {
        text.append(indent)
                .append("mailwrightAccount(")
                .append(JsString.of(key))
                .append(");\n");
    }

    /** Unix and Windows name the variable differently; Windows does not tell capitals. */
    private void person(AccountSettings settings) {
        text.append("""
            var mailwrightUser = String(getenv("USER") || getenv("USERNAME") || "").toLowerCase();
            var mailwrightAddress = mailwrightUser + %s;
            var mailwrightName = "";
            """.formatted(JsString.of("@" + settings.address().domain().ascii())));
    }

    /** The directory knows addresses that do not follow from the name on the computer, and people's names. */
    private void directory(LdapDirectory directory) {
        text.append("""
            function processLDAPValues(values) {
              mailwrightAddress = getLDAPValue(values, "mail") || mailwrightAddress;
              mailwrightName = getLDAPValue(values, "cn") || "";
            }
            if (mailwrightUser !== "") {
              var mailwrightFilter = mailwrightUser.replace(/[^a-z0-9._-]/g, "");
              getLDAPAttributes(%s, %s, %s + mailwrightFilter + ")", "mail,cn", %s);
            }
            """.formatted(
                        JsString.of(directory.host()),
                        JsString.of(directory.base()),
                        JsString.of("(" + directory.attribute() + "="),
                        directory.tls()));
    }

    private static String expression(Object value) {
        return switch (value) {
            case Variable.ADDRESS -> "mailwrightAddress";
            case Variable.LOCAL_PART -> "mailwrightUser";
            case Variable.FULL_NAME -> "mailwrightName";
            case String string -> JsString.of(string);
            case Boolean flag -> flag.toString();
            case Integer number -> number.toString();
            default -> throw new IllegalArgumentException("not a preference: " + value);
        };
    }
}
