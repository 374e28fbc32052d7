/** The settings page: forms of what is typed, and the consent that some settings need. */
package org.mailwright.ui.settings;
