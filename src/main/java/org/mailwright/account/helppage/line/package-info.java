/** The lines of a help page as words that mean something, names and numbers, and what these say about each other. */
package org.mailwright.account.helppage.line;
