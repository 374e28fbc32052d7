/** Syntaxes of other programs' files: one writer or escaper each, from a value to text that cannot break out. */
package org.mailwright.export.syntax;
