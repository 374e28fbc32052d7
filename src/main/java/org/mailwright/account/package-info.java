/**
 * Accounts that are already set up in programs on this computer, or described by a file, as settings.
 *
 * <p>No reader takes a password or returns one. A reader opens files by name through {@link
 * org.mailwright.account.ProgramFolder}, decodes only the values of keys that it asks for, and never runs, expands or
 * includes what a file says from outside its folder.
 */
package org.mailwright.account;
