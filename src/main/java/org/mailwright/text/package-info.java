/** Results in words, in the user's language, the same in both faces. */
package org.mailwright.text;
