/** Readers of text configurations, of terminal programs and of applications that send: one class a program. */
package org.mailwright.account.config;
