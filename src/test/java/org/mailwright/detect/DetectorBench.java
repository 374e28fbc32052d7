package org.mailwright.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.mailwright.detect.Detection.Asked;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.Detector.Options;
import org.mailwright.model.EmailAddress;

/** A search over places that say what a test wants. */
abstract class DetectorBench {

    static final EmailAddress ADA = EmailAddress.parse(Servers.ADA).orElseThrow();

    final List<Asked> heard = new ArrayList<>();

    Detection detect(Options options, DetectionSource... sources) throws InterruptedException {
        return new ConcurrentDetector(_ -> List.of(sources)).detect(ADA, options, heard::add);
    }

    static Map<Source, Asked.Result> results(Detection detection) {
        return detection.asked().stream().collect(Collectors.toMap(Asked::source, Asked::result));
    }

    static DetectionSource found(Source source, String host) {
        return says(source, answer(source, host));
    }

    static Answer answer(Source source, String host) {
        return new Answer.Found(List.of(candidate(source, host)));
    }

    static Candidate candidate(Source source, String host) {
        return Servers.offer(host, "smtp.example.org").candidate(new Provenance(source, "", true, List.of()));
    }

    static DetectionSource nothing(Source source) {
        return says(source, new Answer.Nothing());
    }

    static DetectionSource says(Source source, Answer answer) {
        return new Place(source, () -> answer);
    }

    static DetectionSource never(Source source) {
        return new Place(source, () -> {
            new CountDownLatch(1).await();
            throw new AssertionError();
        });
    }

    interface Thought {
        Answer think() throws InterruptedException;
    }

    record Place(Source id, Thought thought) implements DetectionSource {

        @Override
        public Answer ask(EmailAddress address) {
            try {
                return thought.think();
            } catch (InterruptedException e) {
                return new Answer.Nothing();
            }
        }
    }
}
