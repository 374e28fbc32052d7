package org.mailwright.export.guide;

/**
 * A program's own words for something, in one language.
 *
 * @param verified whether they were seen in the program's own translation or in published help, so that they can be
 *     quoted as they stand
 */
public record Label(String text, boolean verified) {}
