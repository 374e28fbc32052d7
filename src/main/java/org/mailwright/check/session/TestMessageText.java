package org.mailwright.check.session;

/**
 * What the test message says.
 *
 * @param subject one line
 * @param text paragraphs parted by blank lines
 */
public record TestMessageText(String subject, String text) {}
