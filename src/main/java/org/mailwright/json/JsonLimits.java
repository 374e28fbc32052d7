package org.mailwright.json;

/**
 * How much of a JSON text is read.
 *
 * @param bytes the greatest size
 * @param depth the greatest depth of objects and arrays
 * @param byteOrderMark whether the text may begin with a byte order mark (RFC 8259, section 8.1, lets readers ignore it)
 */
public record JsonLimits(int bytes, int depth, boolean byteOrderMark) {}
