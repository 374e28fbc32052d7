/** The window: a step holds state, a pane shows it, the wizard knows the order. */
package org.mailwright.ui;
