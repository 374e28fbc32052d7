/** Conversations of a check with one server: log-on, mailbox, sending. */
package org.mailwright.check.session;
