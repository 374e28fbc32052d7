/** Accounts for others: a list of people and a template in, files for everybody out. */
package org.mailwright.ui.people;
