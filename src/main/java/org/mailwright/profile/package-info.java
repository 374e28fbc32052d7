/** The portable account profile, read and written. */
package org.mailwright.profile;
