/** Readers of the accounts that programs on this computer have: one class a program. */
package org.mailwright.account.program;
