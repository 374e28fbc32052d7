/** One class for each place that may know an address's mail servers. */
package org.mailwright.detect.source;
