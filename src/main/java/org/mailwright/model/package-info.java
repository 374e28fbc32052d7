/** What the program is about: values that cannot hold nonsense. Knows the JDK and nothing else. */
package org.mailwright.model;
