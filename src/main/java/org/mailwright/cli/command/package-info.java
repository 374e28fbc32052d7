/** The commands: one class per verb, and what several of them need. */
package org.mailwright.cli.command;
