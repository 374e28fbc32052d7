package org.mailwright.publish;

import java.time.Instant;
import java.util.Optional;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.profile.Profile;
import org.mailwright.profile.Template;

/** The settings of everybody in a domain, made from one person's or from a template. Nothing personal is left in them. */
public record Publication(AccountSettings settings) {

    /** The settings of a profile for its own domain. */
    public static Publication of(AccountSettings settings) {
        return of(settings, settings.address().domain());
    }

    /** The settings of a profile for another domain of the same servers. */
    public static Publication of(AccountSettings settings, DomainName domain) {
        var filled = new Template(settings).of(EmailAddress.anybody(domain), "");
        var name = filled.accountName().indexOf('@') < 0 ? filled.accountName() : "";
        return new Publication(filled.withNames("", name).withSender(Optional.empty()));
    }

    public DomainName domain() {
        return settings.address().domain();
    }

    /** What the provider calls the account, or else the domain. */
    public String brand() {
        return settings.accountName().isBlank() ? domain().unicode() : settings.accountName();
    }

    Profile profile() {
        return new Profile(settings, Instant.EPOCH, "manual", Optional.empty());
    }
}
