/** A mail server for one mailbox, on loopback, to learn with. */
package org.mailwright.practice;
