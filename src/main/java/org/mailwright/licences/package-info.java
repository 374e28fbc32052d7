/** The licences of what is bundled. */
package org.mailwright.licences;
