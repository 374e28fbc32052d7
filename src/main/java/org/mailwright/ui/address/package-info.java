/** The first page: name and address, and what an organisation or the practice server offers there. */
package org.mailwright.ui.address;
