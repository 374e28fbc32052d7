package org.mailwright.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.model.DomainName;

/** Words for web servers without which mail programs get another answer. */
class ServerLinesTest {

    private static final String TO_APPLE = "application/x-apple-aspen-config";
    private static final DomainName DOMAIN = DomainName.of("example.org");

    private final ServerLines lines = new ServerLines(new Site(DOMAIN, "/srv/mail", DomainName.of("web.example.net")));

    /** Outlook asks by POST, and nginx answers 405 for a file. */
    @Test
    void aPostIsAnsweredLikeAGet() {
        assertThat(block(lines.nginxLocations(), "location ~* ^/autodiscover/autodiscover\\.xml$ {"))
                .contains("error_page 405 =200 /autodiscover/autodiscover.xml;");
        assertThat(block(lines.caddy(), "handle @mailwright-autodiscover {")).contains("method GET");
    }

    /** Outlook asks for /Autodiscover/Autodiscover.xml, other programs write it small. Caddy compares paths in any case. */
    @Test
    void thePathOfAutodiscoverIsTakenInAnyCase() {
        assertThat(block(lines.nginxLocations(), "location ~* ^/autodiscover/autodiscover\\.xml$ {"))
                .contains("rewrite ^ /autodiscover/autodiscover.xml break;");
        assertThat(lines.apacheLocations()).contains("AliasMatch \"(?i)^/autodiscover/autodiscover\\.xml$\"");
        assertThat(block(lines.caddy(), "handle @mailwright-autodiscover {"))
                .contains("rewrite * /autodiscover/autodiscover.xml");
    }

    /** Thunderbird takes no other type than these two of XML, and Apple's devices open no text. */
    @Test
    void eachFileHasTheTypeThatItsReaderAsksFor() {
        var nginx = lines.nginxLocations();
        for (var place : List.of(
                "= /mail/config-v1.1.xml",
                "= /.well-known/autoconfig/mail/config-v1.1.xml",
                "~* ^/autodiscover/autodiscover\\.xml$")) {
            assertThat(block(nginx, "location " + place + " {")).contains("types { }", "default_type text/xml;");
        }
        assertThat(block(nginx, "location = /.well-known/user-agent-configuration.json {"))
                .contains("types { }", "default_type application/json;");
        assertThat(block(nginx, "location ^~ /email-setup/ {")).contains(TO_APPLE + " mobileconfig;");

        var apache = lines.apacheLocations();
        assertThat(block(apache, "<FilesMatch \"\\.xml$\">")).contains("ForceType text/xml");
        assertThat(block(apache, "<FilesMatch \"\\.json$\">")).contains("ForceType application/json");
        assertThat(block(apache, "<FilesMatch \"\\.mobileconfig$\">")).contains("ForceType " + TO_APPLE);

        var caddy = lines.caddy();
        for (var handle : List.of("@mailwright-files", "@mailwright-autodiscover"))
            assertThat(block(caddy, "handle " + handle + " {")).contains("header Content-Type text/xml");
        assertThat(block(caddy, "handle /.well-known/user-agent-configuration.json {"))
                .contains("header Content-Type application/json");
        assertThat(block(caddy, "handle /email-setup/*.mobileconfig {")).contains("header Content-Type " + TO_APPLE);
    }

    /** From the line that opens a block to the line that closes it. */
    private static String block(String text, String opening) {
        int start = text.indexOf(opening);
        assertThat(start).as(opening).isNotNegative();
        int indent = start - text.lastIndexOf('\n', start) - 1;
        var closing = "\n" + " ".repeat(indent) + (opening.startsWith("<") ? "</" : "}");
        return text.substring(start, text.indexOf(closing, start));
    }
}
