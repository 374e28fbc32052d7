package org.mailwright.net.mail;

import org.mailwright.model.Encryption;
import org.mailwright.model.Endpoint;
import org.mailwright.model.Protocol;

/** Looks at a port without logging on. Blocks, and stops when its thread is interrupted. */
@FunctionalInterface
public interface ServerProbe {

    ProbeResult probe(Protocol protocol, Endpoint endpoint, Encryption encryption);
}
