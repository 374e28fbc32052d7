package org.mailwright.text;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.mailwright.catalog.HelpPlace;
import org.mailwright.check.CheckReport;
import org.mailwright.model.Endpoint;
import org.mailwright.model.ServerSettings;

/**
 * Whom and what a trouble is about, for the words; every field may be empty.
 *
 * @param host the server
 * @param port the server's port in digits
 * @param address the mail address
 * @param provider the provider's name, or the mail domain where it has none
 * @param links the provider's pages about it
 * @param place where on the provider's website the first step is done
 * @param buttons what can be pressed beside the words
 */
public record Subject(
        String host,
        String port,
        String address,
        String provider,
        List<URI> links,
        Optional<HelpPlace> place,
        Buttons buttons) {

    /** For a reply that nobody knows the origin of. */
    public static final Subject UNKNOWN = new Subject("", "", "", "", List.of());

    /**
     * The labels of the buttons that steps quote; empty where there is no such button.
     *
     * @param again tries the same again
     * @param signIn begins a sign-in in the browser
     * @param others whether the page has the other buttons that steps quote, too
     */
    public record Buttons(String again, String signIn, boolean others) {

        /** A terminal, a report, or a message that was pasted. */
        public static final Buttons NONE = new Buttons("", "", false);

        /** A page that has the other buttons, too. */
        public Buttons(String again, String signIn) {
            this(again, signIn, true);
        }
    }

    public Subject {
        links = List.copyOf(links);
    }

    /** A trouble whose words have no buttons beside them. */
    public Subject(String host, String port, String address, String provider, List<URI> links) {
        this(host, port, address, provider, links, Optional.empty(), Buttons.NONE);
    }

    /** The same, for a page with buttons. */
    public Subject beside(Buttons shown) {
        return new Subject(host, port, address, provider, links, place, shown);
    }

    /** The same, where the provider's website is known. */
    public Subject at(Optional<HelpPlace> there) {
        return new Subject(host, port, address, provider, links, there, buttons);
    }

    boolean hasButtons() {
        return !buttons.again().isEmpty() || !buttons.signIn().isEmpty() || buttons.others();
    }

    /** What a sentence can name, in the order of its placeholders. */
    List<String> values() {
        return List.of(host, port, address, provider, buttons.again(), buttons.signIn());
    }

    /** Whether somebody pasted the message, so that no test of this program is behind it. */
    boolean isPasted() {
        return host.isEmpty() && address.isEmpty();
    }

    /**
     * What the end of a check was about.
     *
     * @param provider its name, where it has one
     */
    public static Subject of(CheckReport check, Optional<String> provider, List<URI> links) {
        var server = check.side().flatMap(check.settings()::server).map(ServerSettings::endpoint);
        var address = check.settings().address();
        return new Subject(
                server.map(Endpoint::host).orElse(""),
                server.map(Endpoint::port).map(port -> Integer.toString(port)).orElse(""),
                address.display(),
                provider.orElse(address.domain().unicode()),
                links);
    }
}
