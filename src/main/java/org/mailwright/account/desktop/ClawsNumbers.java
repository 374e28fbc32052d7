package org.mailwright.account.desktop;

import java.util.Optional;
import org.mailwright.account.Setting;
import org.mailwright.account.file.IniSection;
import org.mailwright.account.reading.LooseText;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Protocol;

/**
 * What the numbers of an accountrc mean. Claws Mail came from Sylpheed and renumbered its protocols later: a file with a
 * config_version has the new numbers.
 *
 * @param oauthImap the bit for OAuth2 of imap_auth_method
 * @param oauthSmtp the bit for OAuth2 of smtp_auth_method
 * @param plainSmtp the bit for PLAIN of smtp_auth_method
 */
public record ClawsNumbers(String program, int plainImap, int loginImap, int oauthImap, int plainSmtp, int oauthSmtp) {

    public static final ClawsNumbers CLAWS = new ClawsNumbers("claws-mail", 64, 128, 256, 16, 32);

    public static final ClawsNumbers SYLPHEED = new ClawsNumbers("sylpheed", 4, 1, 8, 8, 16);

    Optional<Protocol> protocol(IniSection account) {
        var number = account.text("protocol", "0");
        if (isNew(account)) {
            return switch (number) {
                case "0" -> Optional.of(Protocol.POP3);
                case "1" -> Optional.of(Protocol.IMAP);
                default -> Optional.empty();
            };
        }
        return switch (number) {
            case "0", "1", "2" -> Optional.of(Protocol.POP3); // 1 is APOP, 2 RPOP
            case "3" -> Optional.of(Protocol.IMAP);
            default -> Optional.empty();
        };
    }

    boolean onlySends(IniSection account) {
        return isNew(account) && account.text("protocol", "0").equals("4");
    }

    AuthMethod imap(Setting method) {
        int bits = LooseText.number(method.value()).orElse(0);
        if (bits == oauthImap) return AuthMethod.OAUTH2;
        return bits == 0 || bits == plainImap || bits == loginImap
                ? AuthMethod.PASSWORD
                : AuthMethod.PASSWORD_ENCRYPTED;
    }

    AuthMethod smtp(Setting method) {
        int bits = LooseText.number(method.value()).orElse(0);
        if (bits == oauthSmtp) return AuthMethod.OAUTH2;
        return bits == 0 || bits == 1 || bits == plainSmtp ? AuthMethod.PASSWORD : AuthMethod.PASSWORD_ENCRYPTED;
    }

    AuthMethod pop(IniSection account) {
        boolean apop = account.flag("use_apop_auth", false)
                || !isNew(account) && account.text("protocol", "0").equals("1");
        if (apop) return AuthMethod.PASSWORD_ENCRYPTED;
        if (!account.flag("use_pop_auth", false)) return AuthMethod.PASSWORD;
        return account.text("pop_auth_method", "0").equals("1") ? AuthMethod.PASSWORD_ENCRYPTED : AuthMethod.OAUTH2;
    }

    private boolean isNew(IniSection account) {
        return program.equals(CLAWS.program)
                && !account.text("config_version", "0").equals("0");
    }
}
