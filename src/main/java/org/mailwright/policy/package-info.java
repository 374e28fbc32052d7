/** What an organisation decides for a whole machine, and how its file is read. */
package org.mailwright.policy;
