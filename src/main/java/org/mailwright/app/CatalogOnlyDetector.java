package org.mailwright.app;

import java.util.function.Consumer;
import org.mailwright.detect.Detection.Outcome;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detector;
import org.mailwright.model.Cause;
import org.mailwright.model.EmailAddress;

/** Detects offline whatever the options say. "Unreachable" becomes "not found": trying again would not help. */
record CatalogOnlyDetector(Detector detector) implements Detector {

    @Override
    public Detection detect(EmailAddress address, Options options, Consumer<Detection.Asked> heard)
            throws InterruptedException {
        var detection = detector.detect(address, new Options(true, options.timeout()), heard);
        return detection.outcome() instanceof Outcome.Unreachable
                ? new Detection(
                        address, new Outcome.NotFound(Cause.DISCO_NOT_FOUND), detection.asked(), detection.took())
                : detection;
    }
}
