/** The terminal's frame: parsing, the streams, what commands are given, exit codes. It knows no command. */
package org.mailwright.cli;
