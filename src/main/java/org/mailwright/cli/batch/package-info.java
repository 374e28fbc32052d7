/** The command for many people: files for everybody in a list, and a live test of all. */
package org.mailwright.cli.batch;
