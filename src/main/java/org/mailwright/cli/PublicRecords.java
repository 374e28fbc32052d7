package org.mailwright.cli;

import org.mailwright.domain.DomainCheck;

/**
 * What looks at a domain's records and files, with the connections that it opens.
 *
 * @param end closes them
 */
public record PublicRecords(DomainCheck check, Runnable end) implements AutoCloseable {

    @Override
    public void close() {
        end.run();
    }
}
