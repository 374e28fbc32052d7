/** Many people: a list in, a file for each of them or a live test of each account out. */
package org.mailwright.batch;
