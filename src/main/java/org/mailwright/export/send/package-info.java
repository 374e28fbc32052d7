/** Files for applications and devices that only send mail, each described by a data file. */
package org.mailwright.export.send;
