/** Whether what a domain has published is right. */
package org.mailwright.publish.live;
