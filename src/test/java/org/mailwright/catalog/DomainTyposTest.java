package org.mailwright.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.model.DomainName;
import static org.assertj.core.api.Assertions.assertThat;

class DomainTyposTest {

    private static final ProviderCatalog CATALOG = ProviderCatalog.bundled();
    private static final DomainTypos TYPOS = new DomainTypos(CATALOG);

    @ParameterizedTest
    @CsvSource(textBlock = """
            gmial.com, gmail.com
            gmai.com, gmail.com
            gmal.com, gmail.com
            gmali.com, gmail.com
            gamil.com, gmail.com
            gnail.com, gmail.com
            gmaill.com, gmail.com
            ggmail.com, gmail.com
            gmaail.com, gmail.com
            gmail.con, gmail.com
            gmail.cmo, gmail.com
            gmail.co, gmail.com
            gmail.cm, gmail.com
            gmail.om, gmail.com
            gmail.comm, gmail.com
            gmail.vom, gmail.com
            gmail.cpm, gmail.com
            gmailcom, gmail.com
            gmakl.com, gmail.com
            gmsil.com, gmail.com
            fmail.com, gmail.com
            gimail.com, gmail.com
            hotmial.com, hotmail.com
            hotmai.com, hotmail.com
            hotmal.com, hotmail.com
            hotmil.com, hotmail.com
            hotamil.com, hotmail.com
            hotnail.com, hotmail.com
            homtail.com, hotmail.com
            hormail.com, hotmail.com
            hotmaill.com, hotmail.com
            hotmail.con, hotmail.com
            hotmail.cm, hotmail.com
            hotmsil.con, hotmail.com
            hotmail.co.ik, hotmail.co.uk
            hotmial.co.uk, hotmail.co.uk
            hotmali.fr, hotmail.fr
            outlok.com, outlook.com
            outllook.com, outlook.com
            outook.com, outlook.com
            oultook.com, outlook.com
            outlool.com, outlook.com
            outloook.com, outlook.com
            outlook.con, outlook.com
            ootlook.com, outlook.com
            yahooo.com, yahoo.com
            yaho.com, yahoo.com
            yhaoo.com, yahoo.com
            yahho.com, yahoo.com
            yaoo.com, yahoo.com
            yahoo.con, yahoo.com
            yahoo.cmo, yahoo.com
            yahpo.com, yahoo.com
            yaho.co.uk, yahoo.co.uk
            iclod.com, icloud.com
            icloud.con, icloud.com
            iclould.com, icloud.com
            icoud.com, icloud.com
            icluod.com, icloud.com
            aol.con, aol.com
            aol.cm, aol.com
            gmx.dee, gmx.de
            gmx.ed, gmx.de
            gxm.de, gmx.de
            web.ed, web.de
            wbe.de, web.de
            t-onlin.de, t-online.de
            t-onlien.de, t-online.de
            tonline.de, t-online.de
            t-online.ed, t-online.de
            freent.de, freenet.de
            googelmail.com, googlemail.com
            goglemail.com, googlemail.com
            googlemail.con, googlemail.com
            wanado.fr, wanadoo.fr
            laposte.ent, laposte.net
            comcast.ent, comcast.net
            comcas.net, comcast.net
            sbcgobal.net, sbcglobal.net
            btinernet.com, btinternet.com
            libreo.it, libero.it
            protonmial.com, protonmail.com
            protonmal.com, protonmail.com
            verizn.net, verizon.net
            live.con, live.com
            bigpnd.com, bigpond.com
            posteo.ed, posteo.de
            icould.com, icloud.com
            gmailc.om, gmail.com
            gmail.c0m, gmail.com
            hotmailco.uk, hotmail.co.uk
            htomail.com, hotmail.com
            tahoo.com, yahoo.com
            verison.net, verizon.net
            bluwin.ch, bluewin.ch
            gmx.nte, gmx.net
            mailbox.og, mailbox.org
            """)
    void seesThroughARealSlip(String typed, String meant) {
        assertThat(TYPOS.suggestion(DomainName.of(typed))).contains(DomainName.of(meant));
    }

    /** Domains that exist and mean themselves, many of them near a well-known one. */
    static Stream<String> real() {
        return Stream.of(
                        "mail.de gmx.com gmx.org gmx.us gmx.info gmx.li ymail.com email.com mail.ru hotmail.es hotmail.nl",
                        "hotmail.se hotmail.no hotmail.be outlook.fr outlook.it outlook.at outlook.jp live.nl live.it",
                        "live.fr live.de live.se yahoo.ca yahoo.in yahoo.it yahoo.se me.com mac.com aim.com msn.com",
                        "qq.com 163.com 126.com web.de wp.pl o2.pl op.pl vp.pl bk.ru ya.ru list.ru inbox.ru inbox.lv",
                        "tim.it alice.it tin.it iol.it blu.it sapo.pt kpnmail.nl home.nl planet.nl xs4all.nl",
                        "aon.at a1.net chello.nl hey.com pm.me proton.me tuta.com tuta.io mail.dk mail.ee mail.bg abv.bg",
                        "uol.com.br bol.com.br rr.com twc.com q.com juno.com usa.com post.com dr.com europe.com asia.com",
                        "eml.cc ml1.net mm.st sent.com f-m.fm fea.st imap.cc online.de arcor.de vodafone.de magenta.de",
                        "example.com example.org iana.org ietf.org mozilla.org thunderbird.net debian.org kernel.org gnu.org",
                        "apache.org eclipse.org openjdk.org oracle.com ibm.com sap.com siemens.com bosch.com bmw.de vw.de",
                        "bahn.de dhl.de dhl.com ups.com fedex.com post.ch post.at sbb.ch orf.at srf.ch ard.de zdf.de ndr.de",
                        "wdr.de mdr.de swr.de bbc.co.uk itv.com sky.de cnn.com nyt.com time.com wired.com heise.de golem.de",
                        "spiegel.de zeit.de faz.net taz.de welt.de bild.de stern.de focus.de lemonde.fr figaro.fr elpais.com",
                        "repubblica.it corriere.it nos.nl nrc.nl vrt.be rtbf.be dr.dk svt.se nrk.no yle.fi ruv.is rte.ie",
                        "mit.edu cmu.edu umich.edu ucla.edu yale.edu duke.edu rice.edu ox.ac.uk cam.ac.uk ucl.ac.uk lse.ac.uk",
                        "ethz.ch epfl.ch uzh.ch tum.de lmu.de kit.edu tu-berlin.de hu-berlin.de fu-berlin.de uni-bonn.de",
                        "uni-koeln.de rwth-aachen.de tuwien.ac.at univie.ac.at kth.se ntnu.no aalto.fi tudelft.nl uva.nl",
                        "cern.ch esa.int nasa.gov nih.gov europa.eu un.org who.int oecd.org nato.int bund.de bundestag.de",
                        "aldi.de lidl.de rewe.de edeka.de dm.de rossmann.de otto.de zalando.de ebay.de ebay.com amazon.de",
                        "amazon.com apple.com google.com microsoft.com netflix.com spotify.com adobe.com intel.com amd.com",
                        "nvidia.com cisco.com dell.com hp.com lenovo.com asus.com sony.com lg.com philips.com nokia.com",
                        "ericsson.com telekom.de telekom.com orange.com free.org live.org webde.org gmc.com gmb.de gmd.de",
                        "weg.de wet.de wer.de all.com aos.com abc.com mai.com gal.com email.de life.com nail.com mall.com cloud.com libro.it wester.de tree.fr roger.com photon.me rail.co.uk retail.com detail.de")
                .flatMap(line -> Stream.of(line.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("real")
    void leavesARealDomainAlone(String domain) {
        assertThat(TYPOS.suggestion(DomainName.of(domain))).isEmpty();
    }

    @Test
    void theListsAreLongEnough() {
        assertThat(real().distinct()).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void everyKnownDomainMeansItself() {
        var domains = CATALOG.providers().stream()
                .flatMap(provider -> provider.match().domains().stream())
                .toList();

        assertThat(domains)
                .allSatisfy(domain -> assertThat(TYPOS.suggestion(domain)).isEqualTo(Optional.empty()));
    }

    @Test
    void suggestsOnlyDomainsThatTheCatalogKnows() {
        var suggested = List.of("gmial.com", "t-onlin.de", "hotmial.co.uk", "laposte.ent").stream()
                .flatMap(typed -> TYPOS.suggestion(DomainName.of(typed)).stream())
                .toList();

        assertThat(suggested)
                .hasSize(4)
                .allSatisfy(domain -> assertThat(CATALOG.byDomain(domain)).isPresent());
    }
}
