/** Controls and layouts that the pages share. They know no page. */
package org.mailwright.ui.control;
