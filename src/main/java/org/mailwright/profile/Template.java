package org.mailwright.profile;

import org.mailwright.model.AccountSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Placeholders;
import org.mailwright.model.ServerSettings;

/**
 * Turns somebody's settings into another person's of the same servers: names that were the first address, its local
 * part, or a placeholder for one of them, become the other's. A sender is kept only for the person whose it is.
 */
public final class Template {

    private final AccountSettings template;

    public Template(AccountSettings template) {
        this.template = template;
    }

    /**
     * The settings of another address.
     *
     * @param displayName the person's name as recipients see it, or empty; the template's own is never kept
     */
    public AccountSettings of(EmailAddress address, String displayName) {
        return new AccountSettings(
                address,
                displayName,
                accountName(address),
                template.incoming().map(server -> server(server, address)),
                template.outgoing().map(server -> server(server, address)),
                template.outgoingLogin(),
                template.leaveOnServer(),
                template.serverTimeout(),
                template.sender().filter(_ -> template.address().equals(address)));
    }

    /** A server of the template, with the other's user name. */
    public ServerSettings server(ServerSettings server, EmailAddress address) {
        return server.withUsername(username(server.username(), address));
    }

    private String username(String name, EmailAddress address) {
        if (template.address().isWritten(name)) return address.toString();
        if (name.equals(template.address().localPart())) return address.localPart();
        return filled(name, address);
    }

    private String accountName(EmailAddress address) {
        var name = template.accountName();
        return template.address().isWritten(name) ? address.display() : filled(name, address);
    }

    private static String filled(String text, EmailAddress address) {
        return new Placeholders(address, "").fill(text);
    }
}
