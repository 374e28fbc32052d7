package org.mailwright.detect.source;

import java.util.function.Function;
import org.mailwright.detect.DetectionSource.Answer;
import org.mailwright.detect.TrustPolicy;
import org.mailwright.model.DomainName;

/** Asks about a domain, and then about those above it, up to the one that somebody registered. */
final class DomainWalk {

    /** Enough for mail.dept.school.example.edu; deeper names are somebody's joke. */
    private static final int MOST = 4;

    private DomainWalk() {}

    /** The first that is more than Nothing; a failure ends it, for the parent would be asked in vain. */
    static Answer firstAnswer(DomainName domain, TrustPolicy judgement, Function<DomainName, Answer> ask) {
        var at = domain;
        for (int asked = 1; ; asked++) {
            var answer = ask.apply(at);
            if (!(answer instanceof Answer.Nothing)) return answer;
            var registered = judgement.registrable(domain);
            var parent = at.parent();
            if (at.equals(registered) || parent.isEmpty()) return answer;
            at = asked < MOST - 1 ? parent.get() : registered;
        }
    }
}
