/** The Windows registry, live and as an exported file: one value at a time, by its name. */
package org.mailwright.account.registry;
