package org.mailwright.reply;

import java.util.List;
import java.util.stream.Stream;

/** Names of antivirus and inspection products in the issuer of a certificate: whatever else is said, they sit in between. */
final class Inspection {

    private static final PhraseMatcher PRODUCTS = new PhraseMatcher(
            "avast | avg technologies | avg web | kaspersky | eset ssl | eset, spol | bitdefender | norton web | norton family | symantec web"
                    + " | mcafee web gateway | skyhigh secure web | sophos | zscaler | fortinet | fortigate | netskope | palo alto networks"
                    + " | cisco umbrella | cisco secure access | bluecoat | blue coat | forcepoint | g data | g-data | drweb | dr.web | doctor web | adguard"
                    + " | mail shield | ssl inspection | tls inspection | watchguard | sonicwall | untangle | smoothwall | trend micro | iboss | securly"
                    + " | lightspeed | contentkeeper | checkpoint | check point | superfish | fiddler | charles proxy | mitmproxy | cloudflare for teams");

    private static final PhraseMatcher ISSUER = new PhraseMatcher(
            "issuer | issued by | i: | certificate | cert | root | ca_ | certification | zertifikat | aussteller | ausgestellt von | certificat | certificado"
                    + " | emetteur | emis par | emitido | emisor | cn= | cn = | o= | o =");

    private Inspection() {}

    /** What it looks for in whole pieces. */
    static Stream<PhraseMatcher> pieceWords() {
        return Stream.of(PRODUCTS);
    }

    /** @param words the pieces, each in normal form */
    static boolean in(List<String> pieces, List<NormalizedText> words) {
        for (var i = 0; i < pieces.size(); i++) if (PRODUCTS.in(words.get(i)) && isIssuer(pieces.get(i))) return true;
        return false;
    }

    private static boolean isIssuer(String piece) {
        return piece.lines().map(NormalizedText::of).anyMatch(line -> PRODUCTS.in(line) && ISSUER.in(line));
    }
}
