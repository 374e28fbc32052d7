/** What can be done about the outcome of a check: derived once from its report, shown by the window and the terminal. */
package org.mailwright.remedy;
