/** Questions to name servers. */
package org.mailwright.net.dns;
