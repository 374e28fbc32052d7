package org.mailwright.check.live;

import java.util.function.Function;
import org.mailwright.check.AuthenticationResults;
import org.mailwright.check.SpamHeaders;
import org.mailwright.model.Wall;

/** Reads the header of the test message that arrived. One that breaks what reads it says nothing, and has arrived. */
record HeaderReading(Function<String, AuthenticationResults> verdicts, Function<String, SpamHeaders> filters) {

    static final HeaderReading USUAL = new HeaderReading(AuthenticationResults::parse, SpamHeaders::parse);

    AuthenticationResults results(String header) {
        return Wall.around(() -> verdicts.apply(header), _ -> AuthenticationResults.UNSAID);
    }

    SpamHeaders spam(String header) {
        return Wall.around(() -> filters.apply(header), _ -> SpamHeaders.UNSAID);
    }
}
