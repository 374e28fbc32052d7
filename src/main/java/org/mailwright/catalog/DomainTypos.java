package org.mailwright.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mailwright.model.DomainName;

/**
 * Knows the slips people make when they type a well-known mail domain: "Did you mean gmail.com?"
 *
 * <p>A domain that the catalog knows is never a slip. Nor is one that takes mail: a caller that can ask for its MX does so
 * before he shows a suggestion.
 */
public final class DomainTypos {

    /** The domains that most people have, the likeliest meant first. */
    private static final List<String> WELL_KNOWN = List.of(
            "gmail.com",
            "hotmail.com",
            "yahoo.com",
            "outlook.com",
            "icloud.com",
            "aol.com",
            "live.com",
            "gmx.de",
            "web.de",
            "t-online.de",
            "gmx.net",
            "hotmail.co.uk",
            "yahoo.co.uk",
            "hotmail.fr",
            "orange.fr",
            "wanadoo.fr",
            "laposte.net",
            "yahoo.fr",
            "hotmail.de",
            "yahoo.de",
            "outlook.de",
            "freenet.de",
            "googlemail.com",
            "protonmail.com",
            "comcast.net",
            "verizon.net",
            "sbcglobal.net",
            "bellsouth.net",
            "btinternet.com",
            "libero.it",
            "hotmail.it",
            "virgilio.it",
            "hotmail.es",
            "yahoo.es",
            "bigpond.com",
            "ymail.com",
            "rocketmail.com",
            "mailbox.org",
            "posteo.de",
            "bluewin.ch",
            "yandex.ru",
            "rambler.ru",
            "seznam.cz",
            "ziggo.nl",
            "telenet.be",
            "skynet.be",
            "earthlink.net",
            "optonline.net",
            "shaw.ca",
            "rogers.com",
            "uol.com.br",
            "terra.com.br",
            "naver.com",
            "rediffmail.com",
            "fastmail.com",
            "mail.com",
            "att.net",
            "cox.net",
            "charter.net",
            "gmx.at",
            "gmx.ch",
            "free.fr",
            "sfr.fr",
            "msn.com",
            "me.com",
            "proton.me");

    /** Where a slip could mean two domains, one of these is meant. */
    private static final List<String> MOST_HAVE = WELL_KNOWN.subList(0, 10);

    /** What fingers make of an ending, where the result is an ending of hardly any mail domain itself. */
    private static final Map<String, Set<String>> ENDING_SLIPS = Map.of(
            "com",
                    Set.of(
                            "con", "cmo", "ocm", "cm", "om", "comm", "coom", "cpm", "vom", "xom", "col", "coml", "cim",
                            "comn", "cok", "copm", "co", "c", "clm", "ccom", "coim", "comd", "cxom", "moc", "como",
                            "kom", "cop", "c0m"),
            "de", Set.of("d", "ed", "dee", "dde", "fe", "dw", "der", "ded", "dr"),
            "net", Set.of("ent", "nte", "ne", "met", "nett", "het", "bet", "nrt", "nwt", "neet", "nt"),
            "fr", Set.of("f", "rf", "frr", "ffr", "fe"),
            "it", Set.of("ti", "itt", "iit"),
            "org", Set.of("ogr", "rog", "orgg", "og", "prg"),
            "co.uk", Set.of("couk", "co.ik", "c.uk", "co.ukk", "co.u", "co.yk", "cou.k", "co.uj", "uk.co"));

    private final ProviderCatalog catalog;

    public DomainTypos(ProviderCatalog catalog) {
        this.catalog = catalog;
    }

    /** The domain that was probably meant, or nothing where this one may well be right. */
    public Optional<DomainName> suggestion(DomainName typed) {
        if (typed.isInternational() || catalog.byDomain(typed).isPresent()) return Optional.empty();
        return WELL_KNOWN.stream()
                .map(meant -> new Slip(meant, cost(typed.ascii(), meant)))
                .filter(slip -> slip.cost() <= mostFor(slip.meant()))
                .min(Comparator.comparingInt(slip -> slip.cost() + (MOST_HAVE.contains(slip.meant()) ? 0 : 1)))
                .map(slip -> DomainName.of(slip.meant()));
    }

    private record Slip(String meant, int cost) {}

    /** Short names have real neighbours, and a small provider has more of them than customers: tree.fr, libro.it. */
    private static int mostFor(String meant) {
        int length = name(meant).length();
        if (length <= 4) return KeyboardEditDistance.CHEAP;
        if (MOST_HAVE.contains(meant))
            return length <= 6 ? KeyboardEditDistance.EDIT : KeyboardEditDistance.EDIT + KeyboardEditDistance.CHEAP;
        if (length <= 5) return KeyboardEditDistance.CHEAP;
        return length <= 6 ? KeyboardEditDistance.ADJACENT : KeyboardEditDistance.EDIT;
    }

    private static int cost(String typed, String meant) {
        if (typed.replace(".", "").equals(meant.replace(".", ""))) return KeyboardEditDistance.CHEAP;
        var split =
                splits(typed).filter(parts -> isEnding(parts[1], ending(meant))).findFirst();
        if (split.isEmpty()) return Integer.MAX_VALUE;
        int endingCost = split.get()[1].equals(ending(meant)) ? 0 : KeyboardEditDistance.CHEAP;
        return endingCost + KeyboardEditDistance.between(split.get()[0], name(meant));
    }

    /** The ways to cut a domain into a name and an ending: a.co.uk is a + co.uk and a.co + uk. */
    private static Stream<String[]> splits(String domain) {
        return IntStream.range(1, domain.length() - 1)
                .filter(at -> domain.charAt(at) == '.')
                .mapToObj(at -> new String[] {domain.substring(0, at), domain.substring(at + 1)});
    }

    private static boolean isEnding(String typed, String meant) {
        return typed.equals(meant) || ENDING_SLIPS.getOrDefault(meant, Set.of()).contains(typed);
    }

    private static String name(String domain) {
        return domain.substring(0, domain.indexOf('.'));
    }

    private static String ending(String domain) {
        return domain.substring(domain.indexOf('.') + 1);
    }
}
