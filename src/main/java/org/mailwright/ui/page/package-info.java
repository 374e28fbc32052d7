/** What a page is, and what the frame gives it: services, the desktop, a background for blocking work. */
package org.mailwright.ui.page;
