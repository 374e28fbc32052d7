/** Formats that a person's own program or phone reads. */
package org.mailwright.export.client;
