/** A live test of everybody's account in a list, gentle to the servers. */
package org.mailwright.batch.live;
