/** What the readers of programs' accounts share. */
package org.mailwright.account.reading;
