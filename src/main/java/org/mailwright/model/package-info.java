/**
 * What the program is about: values that cannot hold nonsense. Knows the JDK and nothing else.
 *
 * <p>What measures or waits goes by a {@link org.mailwright.model.Ticker}. A date, which a certificate or a policy may
 * outlive, comes from a {@link java.time.InstantSource}; where its zone is written too, from a {@link java.time.Clock}.
 */
package org.mailwright.model;
