/** The page for an account of another program that stopped working: finds, tests and explains it, and says the change. */
package org.mailwright.ui.repair;
