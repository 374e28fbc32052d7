/** The test page. */
package org.mailwright.ui.test;
