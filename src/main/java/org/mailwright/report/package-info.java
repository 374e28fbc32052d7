/** A check for somebody who knows mail servers and was not there: one value, as text and as JSON. */
package org.mailwright.report;
