package org.mailwright.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mailwright.model.DomainName;

/**
 * The account that an organisation gives its people.
 *
 * @param profile a profile file that serves as their template
 * @param name of the organisation, where it is not to be that of the account in the profile
 * @param domains of their addresses, where they are not that of the address in the profile
 */
public record Company(Path profile, Optional<String> name, List<DomainName> domains) {

    public Company {
        domains = List.copyOf(domains);
    }
}
