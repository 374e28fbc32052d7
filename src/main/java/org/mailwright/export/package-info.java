/** A profile in the form that another program imports: one class a program, pure functions. */
package org.mailwright.export;
