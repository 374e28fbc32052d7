package org.mailwright.detect.document;

import java.util.List;
import org.mailwright.detect.UntrustedSettings;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;

/**
 * What a published file offers an address, read as the search reads it.
 *
 * @param incoming best first; a server without a user name stands twice, with the address and with its local part
 * @param outgoing the same
 */
public record SettingsDocument(List<ServerSettings> incoming, List<ServerSettings> outgoing) {

    public SettingsDocument {
        incoming = List.copyOf(incoming);
        outgoing = List.copyOf(outgoing);
    }

    /** Reads a config-v1.1.xml. */
    public static SettingsDocument ofAutoconfig(byte[] file, EmailAddress address) throws UnfitDocument {
        return of(AutoconfigParser.read(file, address));
    }

    /** Reads the settings of an Autodiscover answer; one that sends elsewhere has none. */
    public static SettingsDocument ofAutodiscover(byte[] file, EmailAddress address) throws UnfitDocument {
        return AutodiscoverReply.read(file, address, address) instanceof AutodiscoverReply.Next.Settings(var offer)
                ? of(offer)
                : new SettingsDocument(List.of(), List.of());
    }

    /** Reads a user-agent-configuration.json. */
    public static SettingsDocument ofPacc(byte[] file, EmailAddress address) throws UnfitDocument {
        return of(PaccParser.read(file, address));
    }

    /** The request that a program makes by Autodiscover. */
    public static String autodiscoverQuestion(EmailAddress address) {
        return AutodiscoverReply.question(address);
    }

    public boolean isEmpty() {
        return incoming.isEmpty() && outgoing.isEmpty();
    }

    private static SettingsDocument of(UntrustedSettings offer) {
        return new SettingsDocument(offer.incoming(), offer.outgoing());
    }
}
