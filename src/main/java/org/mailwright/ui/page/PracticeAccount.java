package org.mailwright.ui.page;

import org.mailwright.model.EmailAddress;

/**
 * The account of the practice server, shown on the first page.
 *
 * @param password not a secret: its mailbox exists only while the program runs
 */
public record PracticeAccount(EmailAddress address, String password) {}
