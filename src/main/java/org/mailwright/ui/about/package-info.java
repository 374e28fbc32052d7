/** The window about the program. */
package org.mailwright.ui.about;
