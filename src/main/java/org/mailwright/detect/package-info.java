/** From an address to its mail servers: one small class for each place that may know them. */
package org.mailwright.detect;
