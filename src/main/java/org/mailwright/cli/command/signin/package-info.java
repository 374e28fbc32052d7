/** What administrators need for the sign-in in the browser: a registration, its consent page, and a look at both. */
package org.mailwright.cli.command.signin;
