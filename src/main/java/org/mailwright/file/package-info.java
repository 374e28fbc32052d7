/** Files of this machine: who can have written them. */
package org.mailwright.file;
