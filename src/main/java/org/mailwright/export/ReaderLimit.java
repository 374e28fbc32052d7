package org.mailwright.export;

/**
 * Something in an exported file that one of its readers does not take.
 *
 * @param reader the program's own name
 */
public record ReaderLimit(String reader, Limit limit) {}
