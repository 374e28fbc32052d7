/** Accounts for others: a list of people and a template in, files for everybody out. */
@NullMarked
package org.mailwright.ui.people;

import org.jspecify.annotations.NullMarked;
