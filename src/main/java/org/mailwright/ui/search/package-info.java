/** The search page. */
package org.mailwright.ui.search;
