/** Tables as spreadsheets and directories write them (RFC 4180), read row by row in constant memory. */
package org.mailwright.batch.csv;
