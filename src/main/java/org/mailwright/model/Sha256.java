package org.mailwright.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that every Java has (FIPS 180-4). */
public final class Sha256 {

    private Sha256() {}

    public static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
