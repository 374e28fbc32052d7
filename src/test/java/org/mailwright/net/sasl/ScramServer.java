package org.mailwright.net.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The server's side of SCRAM, for one password. */
public final class ScramServer {

    private static final byte[] SALT = {7, 7, 7, 7, 7, 7, 7, 7};
    private static final int ROUNDS = 4096;

    private final byte[] salted;
    private final String hmac;
    private String clientFirst = "";
    private String serverFirst = "";

    public ScramServer(String password, String digest, String hmac) throws GeneralSecurityException {
        this.hmac = hmac;
        int bits = MessageDigest.getInstance(digest).getDigestLength() * 8;
        salted = SecretKeyFactory.getInstance("PBKDF2With" + hmac)
                .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ROUNDS, bits))
                .getEncoded();
    }

    public String first(String message) {
        clientFirst = message.substring(message.indexOf("n="));
        var nonce = clientFirst.substring(clientFirst.indexOf("r=") + 2) + "server";
        serverFirst = "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(SALT) + ",i=" + ROUNDS;
        return serverFirst;
    }

    public String last(String message) throws GeneralSecurityException {
        var withoutProof = message.substring(0, message.indexOf(",p="));
        var signed = clientFirst + "," + serverFirst + "," + withoutProof;
        return "v=" + Base64.getEncoder().encodeToString(sign(sign(salted, "Server Key"), signed));
    }

    private byte[] sign(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance(hmac);
        mac.init(new SecretKeySpec(key, hmac));
        return mac.doFinal(text.getBytes(UTF_8));
    }
}
