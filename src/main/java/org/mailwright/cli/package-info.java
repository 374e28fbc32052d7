/** The terminal: one command per verb, words or JSON, exit codes. */
package org.mailwright.cli;
