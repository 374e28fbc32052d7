/** The only code that opens a socket: it blocks, times out, and stops when interrupted. */
package org.mailwright.net;
