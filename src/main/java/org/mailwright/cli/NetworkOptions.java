package org.mailwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.mailwright.model.Endpoint;

/**
 * Options that change how the network is used.
 *
 * @param nameServer to ask instead of the system's
 * @param caFile PEM file with roots to trust besides the system's
 * @param catalog folder of provider files that come before the bundled ones
 * @param ispdb whether Mozilla's provider database may be asked
 * @param tellsAddress whether a domain's own server may be told the address, and not only the domain
 */
public record NetworkOptions(
        Optional<Endpoint> nameServer,
        Optional<Path> caFile,
        Optional<Path> catalog,
        boolean ispdb,
        boolean tellsAddress) {

    public static final NetworkOptions USUAL =
            new NetworkOptions(Optional.empty(), Optional.empty(), Optional.empty(), true, true);
}
