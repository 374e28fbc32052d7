/** Puts the program together by hand: what each face works with, and the accounts that come from outside. */
package org.mailwright.app;
