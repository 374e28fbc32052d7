/**
 * Recognises mail servers in the text of a provider's help page that somebody pasted. The text may be in several languages
 * and of any layout: tables, lists, labels above their values, prose. Nothing is taken that is not in the text, except what
 * a port's registration says about encryption (RFC 8314, section 7.3), and that is marked with a doubt.
 */
package org.mailwright.account.helppage;
