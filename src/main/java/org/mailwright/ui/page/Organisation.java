package org.mailwright.ui.page;

import java.util.Optional;
import org.mailwright.model.DomainName;
import org.mailwright.policy.Policy;

/**
 * Whose computer it is.
 *
 * @param policy what holds for everybody on it
 * @param company the account that its people have, offered before anything else
 */
public record Organisation(Policy policy, Optional<Company> company) {

    /** Nobody's but the person's own. */
    public static final Organisation NONE = new Organisation(Policy.NONE, Optional.empty());

    /**
     * The account that an organisation gives its people.
     *
     * @param domain what stands behind the @ of their addresses
     */
    public record Company(String name, DomainName domain) {}
}
