package org.mailwright.account.helppage.line;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mailwright.model.DomainName;

/** Words that stand in a server's name for the reader's own domain, and names that are reserved for examples. */
final class DomainWords {

    private static final Pattern RESERVED = Pattern.compile(
            "[a-z0-9-]{1,63}\\.example\\.(com|net|org)|(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.[0-9]{1,3}");

    /** Words in place of a domain, in the languages of the word list. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(your|my|test|ditt?|din|ihre?|meine?|deine?|eure?|votre|mon|ton|vostro|tuo|"
                    + "mio|tu|su|mi|jouw|uw|mijn|seu|meu|twoja|twojej?|name|muster|beispiel|example|exemple|esempio|ejemplo)?-?"
                    + "(domain|domains|domaene|domene|doman|servername|domaine|dominio|domein|domena|domeny|domainname|domain-name|domain-?tld|server|isp|provider|anbieter|fournisseur|hebergeur|proveedor|fornitore|company|firma|website)"
                    + "|example|beispiel|exemple|esempio|ejemplo|voorbeeld|przyklad|exemplo|xxx+|yyy+|invalid");

    /** Words that real servers are called, too, unless something says "your". */
    private static final Set<String> PLAIN_WORDS = Set.of(
            "server",
            "isp",
            "provider",
            "anbieter",
            "fournisseur",
            "hebergeur",
            "proveedor",
            "fornitore",
            "company",
            "firma",
            "website",
            "domains");

    private DomainWords() {}

    /** Whether one of the name's labels is such a word. */
    static boolean isIn(String host) {
        return DomainName.parse(host)
                .map(name -> List.of(Lexicon.normal(name.unicode()).split("\\.")))
                .map(labels -> labels.getLast().equals("tld") || labels.stream().anyMatch(DomainWords::is))
                .orElse(false);
    }

    static boolean isReserved(String host) {
        return RESERVED.matcher(host).matches();
    }

    private static boolean is(String label) {
        return PLACEHOLDER.matcher(label).matches() && !PLAIN_WORDS.contains(label);
    }
}
