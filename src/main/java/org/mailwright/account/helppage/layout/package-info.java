/** Gives a page that somebody copied the lines and rows again that a browser showed. */
package org.mailwright.account.helppage.layout;
