/** An account that a program holds beside what is right for its address: which field to change, and which to leave. */
package org.mailwright.repair;
