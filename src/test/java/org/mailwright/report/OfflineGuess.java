package org.mailwright.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Tries a password on what somebody wrote down of a log-on, in the clear or in Base64. */
final class OfflineGuess {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{8,}={0,2}");
    private static final Pattern TIMESTAMP = Pattern.compile("<[^<>\\s]+@[^<>\\s]+>");
    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{32}\\b");
    private static final Pattern CLIENT_FIRST = Pattern.compile("n=[^,\\s]*,r=[^,\\s]+");
    private static final Pattern SERVER_FIRST = Pattern.compile("r=[^,\\s]+,s=([^,\\s]+),i=(\\d+)");
    private static final Pattern CLIENT_FINAL = Pattern.compile("c=[^,\\s]+,r=[^,\\s]+(?=,p=)");
    private static final Pattern SIGNATURE = Pattern.compile("v=([A-Za-z0-9+/]+=*)");

    private OfflineGuess() {}

    static boolean verifies(List<String> words, String password) throws GeneralSecurityException {
        var text = words.stream().flatMap(OfflineGuess::readings).toList();
        for (var timestamp : all(TIMESTAMP, text)) {
            for (var digest : all(DIGEST, text)) {
                if (digest.group().equals(md5(timestamp.group() + password))) return true;
                if (digest.group().equals(hmac("HmacMD5", password, timestamp.group()))) return true;
            }
        }
        return scram(text, password);
    }

    private static boolean scram(List<String> text, String password) throws GeneralSecurityException {
        var first = all(CLIENT_FIRST, text).stream().findFirst();
        var server = all(SERVER_FIRST, text).stream().findFirst();
        var last = all(CLIENT_FINAL, text).stream().findFirst();
        if (Stream.of(first, server, last).anyMatch(Optional::isEmpty)) return false;
        var salt = Base64.getDecoder().decode(server.get().group(1));
        var spec = new PBEKeySpec(
                password.toCharArray(), salt, Integer.parseInt(server.get().group(2)), 256);
        var salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        var signed = first.get().group() + "," + server.get().group() + ","
                + last.get().group();
        var key = mac("HmacSHA256", salted, "Server Key");
        var expected = Base64.getEncoder().encodeToString(mac("HmacSHA256", key, signed));
        return all(SIGNATURE, text).stream().anyMatch(signature -> expected.equals(signature.group(1)));
    }

    private static Stream<String> readings(String text) {
        var all = new ArrayList<>(List.of(text));
        BASE64.matcher(text).results().forEach(word -> decoded(word.group()).ifPresent(all::add));
        return all.stream();
    }

    private static Optional<String> decoded(String word) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(word), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<MatchResult> all(Pattern pattern, List<String> text) {
        return text.stream().flatMap(one -> pattern.matcher(one).results()).toList();
    }

    private static String md5(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    }

    private static String hmac(String name, String key, String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(mac(name, key.getBytes(UTF_8), text));
    }

    private static byte[] mac(String name, byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance(name);
        mac.init(new SecretKeySpec(key, name));
        return mac.doFinal(text.getBytes(UTF_8));
    }
}
