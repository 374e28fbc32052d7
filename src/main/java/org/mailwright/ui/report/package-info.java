/** The links that copy or save a report, on the test page and after a failed sign-in. */
package org.mailwright.ui.report;
