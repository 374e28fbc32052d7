package org.mailwright.detect.source;

import java.util.List;
import java.util.stream.Stream;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;

/** The forms that a user name has. */
final class UserNames {

    private UserNames() {}

    /** For a place that is silent about it: all servers with the whole address, then all with its local part. */
    static List<ServerSettings> bothForms(List<ServerSettings> servers, EmailAddress address) {
        return Stream.of(address.toString(), address.localPart())
                .filter(ServerSettings::isUsername)
                .flatMap(name -> servers.stream().map(server -> server.withUsername(name)))
                .toList();
    }
}
