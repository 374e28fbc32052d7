/** Readers of mail programs with a window, and of mail apps: one class a program. */
package org.mailwright.account.desktop;
