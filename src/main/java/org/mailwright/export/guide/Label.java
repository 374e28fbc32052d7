package org.mailwright.export.guide;

/**
 * A program's own words for something, in one language.
 *
 * @param verified whether they can stand as they are: seen in the program's own translation or in published help, or no
 *     quotation at all
 */
public record Label(String text, boolean verified) {}
