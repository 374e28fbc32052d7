package org.mailwright.catalog;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.model.DomainName;
import static org.assertj.core.api.Assertions.assertThat;

/** Whose mailboxes the bundled catalog knows, by domain and by MX host. */
class KnownDomainsTest {

    private static final ProviderCatalog CATALOG = ProviderCatalog.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gmail              | gmail.com googlemail.com
            google-workspace   | google.com
            outlook-consumer   | outlook.com hotmail.com hotmail.co.uk hotmail.fr live.com live.nl msn.com outlook.de
            microsoft-365      | contoso.onmicrosoft.com
            yahoo              | yahoo.com yahoo.co.uk yahoo.fr yahoo.com.br ymail.com rocketmail.com cox.net
            yahoo-co-jp        | yahoo.co.jp
            aol                | aol.com aim.com aol.de verizon.net
            icloud             | icloud.com me.com mac.com
            gmx-net            | gmx.net gmx.de gmx.at gmx.ch
            gmx-com            | gmx.com gmx.us gmx.fr
            web-de             | web.de
            t-online           | t-online.de magenta.de
            freenet            | freenet.de
            zoho-com           | zoho.com zohomail.com
            zoho-eu            | zoho.eu zohomail.eu
            zoho-in            | zoho.in zohomail.in
            fastmail           | fastmail.com fastmail.fm
            proton             | proton.me protonmail.com pm.me
            tuta               | tuta.com tutanota.com tuta.io
            hey                | hey.com
            yandex             | yandex.ru yandex.com ya.ru
            mail-ru            | mail.ru inbox.ru list.ru bk.ru
            rambler            | rambler.ru lenta.ru
            ukr-net            | ukr.net
            qq                 | qq.com foxmail.com
            exmail-qq          | exmail.qq.com
            netease-163        | 163.com
            netease-126        | 126.com
            naver              | naver.com
            daum               | daum.net hanmail.net
            orange-fr          | orange.fr wanadoo.fr
            free-fr            | free.fr
            laposte            | laposte.net
            sfr                | sfr.fr neuf.fr
            bbox               | bbox.fr
            bt                 | btinternet.com
            virgin-media       | virginmedia.com ntlworld.com
            sky                | sky.com
            talktalk           | talktalk.net
            comcast            | comcast.net
            att                | att.net sbcglobal.net bellsouth.net
            spectrum           | charter.net spectrum.net
            twc                | rr.com nyc.rr.com twc.com
            brighthouse        | brighthouse.com tampabay.rr.com
            earthlink          | earthlink.net mindspring.com
            centurylink        | centurylink.net embarqmail.com
            telstra            | bigpond.com telstra.com
            optus              | optusnet.com.au
            xtra               | xtra.co.nz
            bell               | bell.net sympatico.ca
            shaw               | shaw.ca
            rediffmail         | rediffmail.com
            libero             | libero.it iol.it
            tiscali-it         | tiscali.it
            tim                | tim.it
            alice-it           | alice.it tin.it
            virgilio           | virgilio.it
            arubait            | aruba.it
            aruba-pec          | pec.it arubapec.it
            ionos-de           | online.de
            strato             | strato.de
            hetzner            | your-server.de
            mailbox-org        | mailbox.org
            posteo             | posteo.de posteo.net
            mail-com           | mail.com email.com usa.com
            seznam             | seznam.cz email.cz
            wp-pl              | wp.pl
            o2-pl              | o2.pl tlen.pl
            onet               | onet.pl op.pl vp.pl
            interia            | interia.pl
            uol                | uol.com.br
            bol                | bol.com.br
            terra-br           | terra.com.br
            ziggo              | ziggo.nl home.nl upcmail.nl
            kpn                | kpnmail.nl planet.nl xs4all.nl
            telenet            | telenet.be
            proximus           | skynet.be proximus.be
            bluewin            | bluewin.ch
            sunrise            | sunrise.ch
            infomaniak         | ik.me
            vodafone-de        | vodafone.de arcor.de vodafonemail.de
            startmail          | startmail.com
            mailfence          | mailfence.com
            runbox             | runbox.com
            disroot            | disroot.org
            riseup             | riseup.net
            purelymail         | purelymail.com
            thundermail        | thundermail.com
            nifty              | nifty.com
            """)
    void knowsWhoServesADomain(String id, String domains) {
        assertThat(Stream.of(domains.split(" ")))
                .allSatisfy(domain -> assertThat(
                                CATALOG.byDomain(DomainName.of(domain)).map(Provider::id))
                        .contains(id));
    }

    @ParameterizedTest
    @CsvSource({
        "alt1.gmail-smtp-in.l.google.com, gmail",
        "aspmx.l.google.com, google-workspace",
        "aspmx3.googlemail.com, google-workspace",
        "smtp.google.com, google-workspace",
        "contoso-com.mail.protection.outlook.com, microsoft-365",
        "contoso-com.a-v1.mx.microsoft, microsoft-365",
        "outlook-com.olc.protection.outlook.com, outlook-consumer",
        "mta5.am0.yahoodns.net, yahoo",
        "mx-aol.mail.gm0.yahoodns.net, aol",
        "in1-smtp.messagingengine.com, fastmail",
        "mx.zoho.com, zoho-com-business",
        "mx.zoho.eu, zoho-eu-business",
        "mx2.zoho.in, zoho-in-business",
        "mx01.mail.icloud.com, icloud-custom",
        "mxext1.mailbox.org, mailbox-org",
        "mx00.emig.gmx.net, gmx-net",
        "mx-ha02.web.de, web-de",
        "mx00.t-online.de, t-online",
        "mx1.qq.com, qq",
        "mxbiz1.qq.com, exmail-qq",
        "163mx01.mxmail.netease.com, netease-163",
        "126mx01.mxmail.netease.com, netease-126",
        "qiye163mx01.mxmail.netease.com, netease-qiye",
        "mx1.naver.com, naver",
        "mx1.hanmail.net, daum",
        "mx1.mail.ovh.net, ovh",
        "mx3.ovh.net, ovh",
        "mx00.kundenserver.de, ionos-de",
        "mx00.ionos.de, ionos-de",
        "mx00.ionos.com, ionos-com",
        "smtpin.rzone.de, strato",
        "www123.your-server.de, hetzner",
        "spool.mail.gandi.net, gandi",
        "mailstore1.secureserver.net, godaddy",
        "mx1.privateemail.com, privateemail",
        "mx1.hostinger.com, hostinger",
        "mx1.dreamhost.com, dreamhost",
        "mx1.emailsrvr.com, rackspace",
        "mta-gw.infomaniak.ch, infomaniak",
        "mail.protonmail.ch, proton",
        "mail.tutanota.de, tuta",
        "aspmx1.migadu.com, migadu",
        "mailserver.purelymail.com, purelymail",
        "mx.aruba.it, arubait",
        "mx.pec.aruba.it, aruba-pec",
        "mx1.seznam.cz, seznam",
        "mx.wp.pl, wp-pl",
        "mail.thundermail.com, thundermail",
        "mx.runbox.com, runbox",
        "smtp.mailfence.com, mailfence",
        "mx00.gmx.net, gmx-net",
        "mx1.free.fr, free-fr",
        "smtp-in.orange.fr, orange-fr",
        "mx1.comcast.net, comcast",
        "smtp-in.libero.it, libero",
        "mx.poczta.onet.pl, onet",
        "mx.uol.com.br, uol",
        "smtp-in.telenet-ops.be, telenet",
        "mxbw.lb.bluewin.ch, bluewin",
        "mx1.posteo.de, posteo",
        "mxs.mail.ru, mail-ru",
        "mx.yandex.ru, yandex",
        "mx.tlen.pl, o2-pl",
        "emig.freenet.de, freenet"
    })
    void knowsWhoseAnMxIs(String host, String id) {
        assertThat(CATALOG.byMx(host)).extracting(Provider::id).startsWith(id);
    }

    @Test
    void reachesMostPeople() {
        var providers = CATALOG.providers();

        assertThat(providers).hasSizeGreaterThanOrEqualTo(300);
        assertThat(providers.stream().flatMap(provider -> provider.match().domains().stream()))
                .hasSizeGreaterThanOrEqualTo(1700);
        assertThat(providers.stream().flatMap(provider -> provider.match().mxSuffixes().stream()))
                .hasSizeGreaterThanOrEqualTo(60);
    }
}
