/** The providers we know: who serves this domain, and whose is this MX. */
package org.mailwright.catalog;
