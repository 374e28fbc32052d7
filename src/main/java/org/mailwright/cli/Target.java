package org.mailwright.cli;

import java.nio.file.Files;
import org.mailwright.model.EmailAddress;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;

/** What a check or an export is about: an address, or an account that a profile file holds. */
sealed interface Target {

    /** A name with this ending is a file, even one that could pass for an address. */
    String ENDING = ".mailwright";

    record Address(EmailAddress address) implements Target {}

    record Held(Profile profile) implements Target {}

    /** Whose account it is. */
    default EmailAddress whose() {
        return switch (this) {
            case Address(var address) -> address;
            case Held(var profile) -> profile.settings().address();
        };
    }

    static Target parse(String word) throws Stop {
        var address = EmailAddress.parse(word);
        if (address.isPresent() && !word.endsWith(ENDING)) return new Address(address.get());
        var file = Call.path("ADDRESS|PROFILE", word);
        if (!word.endsWith(ENDING) && !Files.exists(file)) throw Stop.invalid("cli.not-address-or-profile", word);
        return switch (new ProfileReader().read(file)) {
            case ProfileReading.Read(var profile) -> new Held(profile);
            case ProfileReading.Refused refused -> throw Stop.invalid(refused.key(), refused.values());
            case ProfileReading.Unreadable _ -> throw Stop.trouble("profile.unreadable");
        };
    }
}
