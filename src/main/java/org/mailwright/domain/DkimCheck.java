package org.mailwright.domain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mailwright.net.dns.ZoneReader;
import org.mailwright.net.dns.ZoneReader.Status;

/** Looks at the keys by which receivers check a domain's signatures (DKIM, RFC 6376, RFC 8301, RFC 8463). */
final class DkimCheck {

    private static final Pattern SELECTOR =
            Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})(\\.[A-Za-z0-9_-]{1,63})*");
    private static final int LONGEST = 4096;
    private static final int LEAST_BITS = 1024;
    private static final int ENOUGH_BITS = 2048;
    private static final int ED25519_OCTETS = 32;
    private static final String SAMPLE = "v=DKIM1; k=rsa; p=…";

    private final ZoneQuestions questions;
    private final Findings findings = new Findings(Topic.DKIM);

    DkimCheck(ZoneQuestions questions) {
        this.questions = questions;
    }

    /** Without a selector: only whether the domain can have keys at all (RFC 8020). */
    List<DomainFinding> withoutSelector(String domain) {
        var where = "_domainkey." + domain;
        return switch (questions.ask(where, ZoneReader.Type.TXT).status()) {
            case MISSING ->
                findings.add(State.ABSENT, where, "", sample("SELECTOR." + where), RecordRule.DKIM_NO_KEYS)
                        .list();
            case FAILED ->
                findings.add(State.UNKNOWN, where, "", "", RecordRule.DNS_UNHEARD)
                        .list();
            case FOUND, EMPTY ->
                findings.add(State.UNKNOWN, where, "", "", RecordRule.DKIM_NO_SELECTOR)
                        .list();
        };
    }

    List<DomainFinding> run(String selector, String domain) {
        var where = selector + "._domainkey." + domain;
        if (!SELECTOR.matcher(selector).matches() || where.length() > 253) {
            return findings.add(State.FAIL, domain, selector, "", RecordRule.DKIM_BAD_SELECTOR)
                    .list();
        }
        var answer = questions.ask(where, ZoneReader.Type.TXT);
        if (answer.status() == Status.FAILED) {
            return findings.add(State.UNKNOWN, where, "", "", RecordRule.DNS_UNHEARD)
                    .list();
        }
        var records = answer.values();
        if (records.isEmpty()) {
            return findings.add(State.ABSENT, where, "", sample(where), RecordRule.DKIM_ABSENT)
                    .list();
        }
        if (records.size() > 1) {
            var publish = ZoneLine.txt(where, String.join("", records));
            findings.add(State.FAIL, where, String.join("  ", records), publish, RecordRule.DKIM_SEVERAL);
        } else {
            one(where, records.getFirst());
        }
        return findings.list();
    }

    private void one(String where, String text) {
        if (text.length() > LONGEST) {
            findings.add(State.FAIL, where, text, "", RecordRule.DKIM_TOO_LONG, Integer.toString(text.length()));
            return;
        }
        var tags = TagList.parse(text);
        var key = tags.get("p").map(value -> value.replaceAll("\\s", ""));
        if (tags.fault().isPresent() || key.isEmpty() || text.indexOf('"') >= 0) {
            var fault = text.indexOf('"') >= 0 ? "\"" : tags.fault().orElse("p=");
            findings.add(State.FAIL, where, text, mended(where, text), RecordRule.DKIM_SYNTAX, fault);
            return;
        }
        if (tags.get("v").isPresent() && !tags.begins("DKIM1")) {
            findings.add(State.FAIL, where, text, sample(where), RecordRule.DKIM_VERSION);
        }
        if (key.get().isEmpty()) findings.add(State.FAIL, where, text, sample(where), RecordRule.DKIM_REVOKED);
        else key(where, text, tags, key.get());
        uses(where, text, tags);
        if (findings.isEmpty()) findings.add(State.OK, where, text, "", RecordRule.DKIM_OK);
    }

    private void key(String where, String text, TagList tags, String key) {
        var type = tags.get("k").map(word -> word.toLowerCase(Locale.ROOT)).orElse("rsa");
        var octets = decoded(key);
        if (octets.isEmpty()) {
            findings.add(State.FAIL, where, text, sample(where), RecordRule.DKIM_KEY_BROKEN);
            return;
        }
        switch (type) {
            case "ed25519" -> {
                if (octets.get().length != ED25519_OCTETS) {
                    findings.add(State.FAIL, where, text, sample(where), RecordRule.DKIM_KEY_BROKEN);
                }
            }
            case "rsa" -> rsa(where, text, octets.get());
            default -> findings.add(State.FAIL, where, text, sample(where), RecordRule.DKIM_KEY_TYPE, type);
        }
    }

    private void rsa(String where, String text, byte[] octets) {
        var bits = rsaBits(octets);
        if (bits.isEmpty()) {
            findings.add(State.FAIL, where, text, sample(where), RecordRule.DKIM_KEY_BROKEN);
        } else if (bits.get() < LEAST_BITS) {
            findings.add(
                    State.FAIL,
                    where,
                    text,
                    sample(where),
                    RecordRule.DKIM_KEY_SHORT,
                    bits.get().toString());
        } else if (bits.get() < ENOUGH_BITS) {
            findings.add(
                    State.WARN,
                    where,
                    text,
                    sample(where),
                    RecordRule.DKIM_KEY_WEAK,
                    bits.get().toString());
        }
    }

    private void uses(String where, String text, TagList tags) {
        if (words(tags.word("t")).contains("y")) {
            var better = text.replaceFirst("(?<!\\s)\\s*\\bt\\s*+=\\s*+y\\s*+(;|$)", "");
            findings.add(State.WARN, where, text, ZoneLine.txt(where, better), RecordRule.DKIM_TEST_MODE);
        }
        var services = words(tags.get("s").orElse("*"));
        if (!services.contains("*") && !services.contains("email")) {
            findings.add(State.FAIL, where, text, sample(where), RecordRule.DKIM_NOT_FOR_MAIL);
        }
        var hashes = words(tags.get("h").orElse("sha256"));
        if (!hashes.contains("sha256")) findings.add(State.FAIL, where, text, sample(where), RecordRule.DKIM_OLD_HASH);
    }

    private static List<String> words(String list) {
        return Stream.of(list.toLowerCase(Locale.ROOT).split(":"))
                .map(String::strip)
                .toList();
    }

    private static Optional<byte[]> decoded(String key) {
        try {
            return Optional.of(Base64.getDecoder().decode(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> rsaBits(byte[] octets) {
        try {
            var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(octets));
            return key instanceof RSAPublicKey rsa
                    ? Optional.of(rsa.getModulus().bitLength())
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** The record without the quotes of a zone file, which belong around it and not into it. */
    private static String mended(String where, String text) {
        var bare = text.replace("\\\"", "").replace("\"", "");
        var tags = TagList.parse(bare);
        return tags.fault().isEmpty() && tags.get("p").isPresent()
                ? ZoneLine.txt(where, bare.replaceAll("(?<=[A-Za-z0-9+/]) +(?=[A-Za-z0-9+/=]+$)", ""))
                : sample(where);
    }

    private static String sample(String where) {
        return ZoneLine.of(where, "TXT", '"' + SAMPLE + '"');
    }
}
