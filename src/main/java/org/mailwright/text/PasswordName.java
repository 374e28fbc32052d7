package org.mailwright.text;

import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.Hint;

/** The password that a provider wants in mail programs. */
public enum PasswordName {
    ACCOUNT,
    APP_PASSWORD,
    /** The app password of Chinese providers (授权码). */
    AUTHORISATION_CODE;

    /** The password that is meant where nothing was refused yet. */
    public static PasswordName of(List<Hint> hints, Optional<String> provider) {
        boolean app = hints.stream().anyMatch(hint -> hint.code() == Hint.Code.APP_PASSWORD_REQUIRED);
        return app ? appPassword(provider) : ACCOUNT;
    }

    /**
     * The name of a password that is made for mail programs.
     *
     * @param provider its name as it writes it itself
     */
    public static PasswordName appPassword(Optional<String> provider) {
        return provider.filter(PasswordName::isChinese).isPresent() ? AUTHORISATION_CODE : APP_PASSWORD;
    }

    /** Han characters and no kana, which a Japanese name nearly always has. */
    private static boolean isChinese(String name) {
        return has(name, Character.UnicodeScript.HAN)
                && !has(name, Character.UnicodeScript.HIRAGANA)
                && !has(name, Character.UnicodeScript.KATAKANA);
    }

    private static boolean has(String name, Character.UnicodeScript script) {
        return name.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == script);
    }

    /** The label of a field for it. */
    public String label(Messages messages) {
        return messages.get(
                switch (this) {
                    case ACCOUNT -> "signin.password";
                    case APP_PASSWORD -> "card.password.app";
                    case AUTHORISATION_CODE -> "card.password.code";
                });
    }
}
