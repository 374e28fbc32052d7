/** From settings to a report: talks to the servers as a mail program would and says what is wrong. */
package org.mailwright.check;
