/** The frame of the window: it builds the pages and knows their order. A page is a step (state) and a pane (nodes). */
package org.mailwright.ui;
