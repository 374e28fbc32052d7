package org.mailwright.cli.account;

import java.nio.file.Files;
import java.util.Optional;
import org.mailwright.cli.CommandContext;
import org.mailwright.cli.CommandException;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Placeholders;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;

/** The subject of a check or an export: an address, or the account in a profile file. */
public sealed interface AccountTarget {

    /** A word with this ending is a file name, even if it would parse as an address. */
    String ENDING = ".mailwright";

    record Address(EmailAddress address) implements AccountTarget {}

    record Held(Profile profile) implements AccountTarget {}

    /** The account's address. */
    default EmailAddress whose() {
        return switch (this) {
            case Address(var address) -> address;
            case Held(var profile) -> profile.settings().address();
        };
    }

    static AccountTarget parse(String word) throws CommandException {
        return parse(word, Optional.empty());
    }

    /**
     * Reads a word of the command line.
     *
     * @param person whose account a profile for several people is to be
     */
    static AccountTarget parse(String word, Optional<Placeholders> person) throws CommandException {
        var address = EmailAddress.parse(word);
        if (address.isPresent() && !word.endsWith(ENDING)) return new Address(address.get());
        var file = CommandContext.path("ADDRESS|PROFILE", word);
        if (!word.endsWith(ENDING) && !Files.exists(file))
            throw CommandException.invalid("cli.not-address-or-profile", word);
        var reader = new ProfileReader();
        return switch (person.map(whose -> reader.read(file, whose)).orElseGet(() -> reader.read(file))) {
            case ProfileReading.Read(var profile) -> new Held(profile);
            case ProfileReading.Refused refused -> throw CommandException.invalid(refused.key(), refused.values());
            case ProfileReading.Unreadable _ -> throw CommandException.trouble("profile.unreadable", word);
        };
    }
}
