/** OAuth 2.0 sign-in through the browser: address + provider -> tokens. */
package org.mailwright.signin;
