package org.mailwright.export.terminal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.mailwright.model.AccountSettings;
import org.mailwright.profile.Profile;

/**
 * What accounts are called inside a file, a folder or a password store: the address, with everything replaced that a
 * shell or a syntax could take for its own.
 */
final class AccountNames {

    private AccountNames() {}

    /** Made of ASCII letters, digits and {@code @ . _ + -}, the first of them a letter, a digit or _. */
    static String of(AccountSettings settings) {
        var name = settings.address().toString().replaceAll("[^A-Za-z0-9@._+-]", "_");
        return Character.isLetterOrDigit(name.charAt(0)) ? name : "_" + name.substring(1);
    }

    /** The names of several accounts, none twice. */
    static List<String> of(List<Profile> profiles) {
        var taken = new HashSet<String>();
        var names = new ArrayList<String>();
        for (var profile : profiles) {
            var name = of(profile.settings());
            var unique = name;
            for (int number = 2; !taken.add(unique); number++) unique = name + "-" + number;
            names.add(unique);
        }
        return names;
    }
}
