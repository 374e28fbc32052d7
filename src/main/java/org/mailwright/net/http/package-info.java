/** Small documents from web servers that are not trusted. */
package org.mailwright.net.http;
