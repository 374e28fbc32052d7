/** The sign-in page: password, or a sign-in in the browser. */
package org.mailwright.ui.signin;
