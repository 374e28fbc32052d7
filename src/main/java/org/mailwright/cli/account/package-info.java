/** The account that a command is about: named, found, logged on to. */
package org.mailwright.cli.account;
