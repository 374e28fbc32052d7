package org.mailwright.account.imports;

import java.time.Instant;

/**
 * Who signed a file, as the certificate in the file names them. Nothing says that the certificate is anybody's that this
 * computer trusts: it tells who claims to have made the file, and whether it was changed since.
 *
 * @param name the certificate's common name, or its whole subject where it has none
 * @param issuer who issued the certificate, in the same form
 * @param until when the certificate ends
 * @param intact whether the signature fits the content
 */
public record Signer(String name, String issuer, Instant until, boolean intact) {}
