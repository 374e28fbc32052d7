/** Results as the terminal shows them: in words, and as JSON. */
package org.mailwright.cli.view;
