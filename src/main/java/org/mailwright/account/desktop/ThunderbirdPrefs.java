package org.mailwright.account.desktop;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailwright.account.Setting;

/**
 * The preferences of one profile.
 *
 * @param values those of prefs.js, with those of user.js in their place, as the program does at each start
 * @param userFile user.js as it is shown
 */
record ThunderbirdPrefs(Map<String, Setting> values, String userFile) {

    Optional<Setting> get(String key) {
        return Optional.ofNullable(values.get(key)).filter(setting -> !setting.isBlank());
    }

    String text(String key) {
        return get(key).map(setting -> setting.value().strip()).orElse("");
    }

    Optional<Integer> number(String key) {
        return get(key).filter(setting -> setting.value().matches("[0-9]{1,9}"))
                .map(setting -> Integer.parseInt(setting.value()));
    }

    boolean flag(String key) {
        return text(key).equals("true");
    }

    /** The words of a list such as {@code account1,account2}. */
    List<String> list(String key) {
        return Arrays.stream(text(key).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether the program puts the value back at each start. */
    boolean isReset(Setting setting) {
        return setting.place().filter(place -> place.file().equals(userFile)).isPresent();
    }
}
