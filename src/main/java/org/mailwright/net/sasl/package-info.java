/** SASL mechanisms: how a client logs on (RFC 4422). */
package org.mailwright.net.sasl;
