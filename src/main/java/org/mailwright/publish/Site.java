package org.mailwright.publish;

import java.util.List;
import org.mailwright.model.DomainName;

/**
 * Where a domain's files are going to be served.
 *
 * @param root the folder of the web server that holds all published folders, with / between its parts
 * @param web the host that runs the web server
 */
record Site(DomainName domain, String root, DomainName web) {

    static final String PAGE = "email-setup";

    /** The hosts below the domain that mail programs ask. */
    List<String> hosts() {
        return List.of("autoconfig." + domain, "autodiscover." + domain, "ua-auto-config." + domain);
    }

    /** The folder of this domain's files. */
    String www() {
        return root + "/" + domain + "/www";
    }

    /** The folder of this domain's lines for web servers. */
    String folder() {
        return root + "/" + domain;
    }

    /** The address of the page for people. */
    String pageUrl() {
        return "https://autoconfig." + domain + "/" + PAGE + "/";
    }

    String mobileconfig() {
        return PAGE + "/" + domain + ".mobileconfig";
    }
}
