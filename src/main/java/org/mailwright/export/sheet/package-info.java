/** An account on one sheet of paper, for people. */
package org.mailwright.export.sheet;
