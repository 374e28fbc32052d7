/** Syntaxes of the files that programs keep accounts in: one tokenizer each, which decodes only the keys that are asked for. */
package org.mailwright.account.file;
