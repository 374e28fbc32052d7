/** What the words of servers and programs mean. Knows no socket. */
package org.mailwright.reply;
