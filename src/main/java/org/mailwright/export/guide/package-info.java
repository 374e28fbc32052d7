/** Other programs' dialogs, as data files describe them, and what an account fills into each of their fields. */
package org.mailwright.export.guide;
