/** The practice server's one mailbox: its folders, its messages, and who may write to it. */
package org.mailwright.practice.mailbox;
