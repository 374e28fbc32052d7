package org.mailwright.app;

import java.util.function.Supplier;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Source;
import org.mailwright.model.EmailAddress;

/** A source that is created when it is first asked: most searches end before. */
record LazySource(Source id, Supplier<DetectionSource> place) implements DetectionSource {

    @Override
    public Answer ask(EmailAddress address) {
        return place.get().ask(address);
    }
}
