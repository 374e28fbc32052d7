package org.mailwright.ui.page;

import java.util.Optional;
import org.mailwright.model.DomainName;
import org.mailwright.policy.Policy;

/**
 * The organisation that manages this computer.
 *
 * @param policy applies to all users of the computer
 * @param company the account that the organisation provides, offered first
 */
public record Organisation(Policy policy, Optional<Company> company) {

    /** No organisation. */
    public static final Organisation NONE = new Organisation(Policy.NONE, Optional.empty());

    /**
     * The account that an organisation provides.
     *
     * @param domain the domain of its addresses
     */
    public record Company(String name, DomainName domain) {}
}
