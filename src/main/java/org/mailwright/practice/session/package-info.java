/** What the practice server's three protocols share: listening, one connection, logging on, taking a message. */
package org.mailwright.practice.session;
