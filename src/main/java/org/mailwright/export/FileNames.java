package org.mailwright.export;

import java.util.List;
import org.mailwright.model.AccountSettings;
import org.mailwright.profile.Profile;

/** File names that every system takes. */
public final class FileNames {

    private FileNames() {}

    /** The account's address with an ending, such as {@code fred@example.org.mailwright}. */
    public static String of(AccountSettings settings, String ending) {
        var name = settings.address().toString().replaceAll("[^\\p{L}\\p{N}@._+-]", "_");
        return (name.startsWith(".") ? "_" + name : name) + ending;
    }

    /** The one account's address with an ending; a file that holds several is not named after one of their people. */
    public static String of(List<Profile> profiles, String ending) {
        return profiles.size() == 1 ? of(profiles.getFirst().settings(), ending) : "accounts" + ending;
    }
}
