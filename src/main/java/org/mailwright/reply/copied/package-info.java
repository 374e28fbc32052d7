/** Texts as they come from a clipboard. */
package org.mailwright.reply.copied;
