package org.mailwright.cli;

import org.mailwright.domain.DomainCheck;
import org.mailwright.publish.live.LiveCheck;

/**
 * What looks at a domain's records and files, with the connections that it opens.
 *
 * @param end closes them
 */
public record PublicRecords(DomainCheck check, LiveCheck live, Runnable end) implements AutoCloseable {

    @Override
    public void close() {
        end.run();
    }
}
