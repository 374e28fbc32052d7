/** PHP's constants, arrays and serialized values, as texts: nothing of them is run. */
package org.mailwright.account.php;
