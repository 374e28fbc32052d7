/**
 * A profile in the form that another program reads: one class a format, pure functions. Sub-packages: {@code syntax}
 * (one writer or escaper per syntax), {@code client} (programs and phones), {@code server} (what a domain publishes and
 * what IT rolls out), {@code send} (applications and devices that only send).
 */
package org.mailwright.export;
