/** Accounts as the rc files of command-line mail programs. */
package org.mailwright.export.terminal;
