package org.mailwright.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.imports.ForPerson;
import org.mailwright.account.imports.ImportFile;
import org.mailwright.account.imports.ImportKind;
import org.mailwright.account.imports.ImportReading;
import org.mailwright.account.imports.Signer;
import org.mailwright.account.program.Programs;
import org.mailwright.detect.ProfileTrust;
import org.mailwright.model.EmailAddress;
import org.mailwright.policy.Policy;
import org.mailwright.profile.Profile;
import org.mailwright.profile.ProfileReader;
import org.mailwright.profile.ProfileReading;
import org.mailwright.text.ImportWords;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;
import org.mailwright.ui.page.ProfileOpener;

/** Opens a file of any kind that holds an account: a profile of ours, or what another program or a provider wrote. */
record AccountFiles(Messages messages, Policy policy, InstantSource clock, Lazy<ProfileTrust> trust)
        implements ProfileOpener {

    @Override
    public Reading open(Path file, Optional<EmailAddress> whose) {
        var reading = new ImportFile(Programs.readers()).read(file);
        return switch (reading) {
            case ImportReading.Accounts(var kind, var _, var _) when kind == ImportKind.PROFILE -> profile(file);
            case ImportReading.Accounts(var kind, var found, var signer) ->
                found.accounts().stream()
                        .map(account -> whose.map(one -> new ForPerson(one, "").of(account))
                                .orElse(account))
                        .filter(account -> account.settings().isPresent())
                        .findFirst()
                        .map(account -> opened(account, kind, signer))
                        .orElseGet(() -> new Reading.Refused(messages.get("import.no-address")));
            case ImportReading.Nothing _, ImportReading.Refused _, ImportReading.BadProfile _ ->
                new Reading.Refused(String.join(" ", new ImportWords(messages).of(reading)));
        };
    }

    private Reading opened(FoundAccount account, ImportKind kind, Optional<Signer> signer) {
        var settings = account.settings().orElseThrow();
        var profile = new Profile(settings, clock.instant(), kind.code(), Optional.empty());
        return admitted(profile, new ImportWords(messages).beside(account, signer));
    }

    /** With all that a profile holds beyond the settings. */
    private Reading profile(Path file) {
        return switch (new ProfileReader().read(file)) {
            case ProfileReading.Read(var profile) -> admitted(profile, List.of());
            case ProfileReading.Refused refused -> new Reading.Refused(messages.get(refused.key(), refused.values()));
            case ProfileReading.Unreadable _ ->
                new Reading.Refused(messages.get("profile.unreadable", file.toString()));
        };
    }

    private Reading admitted(Profile profile, List<String> remarks) {
        var address = profile.settings().address();
        return policy.allows(address.domain())
                ? new Reading.Opened(profile, trust.get().provenance(profile.settings()), remarks)
                : new Reading.Refused(new PolicyWords(messages).refusal(address, policy));
    }
}
