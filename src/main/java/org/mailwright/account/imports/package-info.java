/**
 * Files and pasted texts that describe mail accounts: the settings files of other programs, and the text of a provider's
 * help page. All of it was written by strangers: it is bounded, parsed, and refused in words. Passwords in it are passed
 * over without being decoded, and counted.
 */
package org.mailwright.account.imports;
