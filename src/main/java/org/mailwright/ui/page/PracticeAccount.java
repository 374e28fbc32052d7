package org.mailwright.ui.page;

import org.mailwright.model.EmailAddress;

/**
 * The account of the practice server, shown on the first page.
 *
 * @param password no secret: it opens a mailbox that ends with the program
 */
public record PracticeAccount(EmailAddress address, String password) {}
