/** The folder that a provider publishes for its domains. */
package org.mailwright.publish;
