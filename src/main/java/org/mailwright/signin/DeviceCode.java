package org.mailwright.signin;

import java.net.URI;
import java.util.Optional;

/**
 * What a person types, and where: on any device that has a browser (RFC 8628, section 3.3).
 *
 * @param code as the provider writes it
 * @param page the provider's, over TLS
 * @param whole the same page with the code filled in, for a QR code, if the provider has one
 */
public record DeviceCode(String code, URI page, Optional<URI> whole) {}
