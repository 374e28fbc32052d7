/** The practice server's IMAP side (RFC 3501): commands read, a view of the mailbox, answers written. */
package org.mailwright.practice.imap;
