/** The last page: the export to mail programs. */
package org.mailwright.ui.done;
