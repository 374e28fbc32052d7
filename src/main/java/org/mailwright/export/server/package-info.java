/** Formats that a domain publishes or that an IT department rolls out. */
package org.mailwright.export.server;
