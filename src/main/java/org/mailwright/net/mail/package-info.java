/** SMTP, IMAP and POP3 conversations, from the client's side. */
package org.mailwright.net.mail;
