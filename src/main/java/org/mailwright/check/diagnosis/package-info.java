/** What is looked at more closely once a stage has failed. */
package org.mailwright.check.diagnosis;
