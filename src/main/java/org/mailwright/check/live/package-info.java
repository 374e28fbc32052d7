/** A live check: both sides, stage by stage, and the arrival of the test message. */
package org.mailwright.check.live;
