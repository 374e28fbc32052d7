package org.mailwright.publish.live;

import java.util.ArrayList;
import java.util.List;
import org.mailwright.detect.document.SettingsDocument;
import org.mailwright.domain.DomainFinding;
import org.mailwright.domain.State;
import org.mailwright.domain.Topic;

/** What is found about one kind of published settings. */
final class Notes {

    private final Topic topic;
    private final List<DomainFinding> all = new ArrayList<>();

    Notes(Topic topic) {
        this.topic = topic;
    }

    void add(State state, String where, String found, String publish, LiveRule rule, String... values) {
        all.add(new DomainFinding(topic, state, where, found, publish, rule, List.of(values)));
    }

    void add(DomainFinding finding) {
        all.add(finding);
    }

    /** Compares what a document offers with what it should. */
    void compare(String where, SettingsDocument document, Expected expected, boolean named) {
        if (document.isEmpty()) add(State.FAIL, where, "", "", LiveRule.SETTINGS_NONE);
        for (var difference :
                document.isEmpty() ? List.<Expected.Difference>of() : expected.differences(document, named)) {
            var wanted = Expected.line(difference.wanted(), named);
            difference
                    .found()
                    .ifPresentOrElse(
                            found -> add(
                                    State.FAIL, where, Expected.line(found, named), wanted, LiveRule.SETTINGS_DIFFER),
                            () -> add(State.FAIL, where, "", wanted, LiveRule.SETTINGS_LACK));
        }
    }

    int size() {
        return all.size();
    }

    /** Whether nothing has been added since the list had a size. */
    boolean isClean(int since) {
        return all.size() == since;
    }

    void fine(String where) {
        add(State.OK, where, "", "", LiveRule.LIVE_OK);
    }

    List<DomainFinding> list() {
        return List.copyOf(all);
    }
}
