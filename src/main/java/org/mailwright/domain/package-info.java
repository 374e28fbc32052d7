/** What sending from a domain needs in DNS, and whether it is there. */
package org.mailwright.domain;
