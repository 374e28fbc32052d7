/** The card that explains a pasted error message, on the first page and on the test page. */
package org.mailwright.ui.explain;
