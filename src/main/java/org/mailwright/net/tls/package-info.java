/** Trust, the TLS handshake, and what is wrong with a certificate. */
package org.mailwright.net.tls;
