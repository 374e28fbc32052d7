package org.mailwright.cli.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.batch.AccountTemplate;
import org.mailwright.batch.Person;
import org.mailwright.batch.live.SettingsFinder;
import org.mailwright.cli.view.DetectionJson;
import org.mailwright.detect.Candidate;
import org.mailwright.detect.Detection;
import org.mailwright.detect.Detector;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Cause;
import org.mailwright.model.DomainName;
import org.mailwright.profile.Template;

/** The settings of somebody in a list: from the template, or found for the domain, once for all of its people. */
sealed interface BatchSettings extends SettingsFinder {

    /** A template for everybody. */
    record Profile(AccountTemplate template) implements BatchSettings {

        @Override
        public Found find(Person person) {
            return template.settings(person)
                    .<Found>map(settings -> new Found.Settings(forPassword(settings), Optional.empty()))
                    .orElseGet(() -> new Found.None(Cause.INPUT_INVALID));
        }
    }

    /** A search for each domain. */
    final class Search implements BatchSettings {

        private static final int REMEMBERED = 200;

        private final Detector detector;
        private final Map<DomainName, Detection> known = new LinkedHashMap<>() {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<DomainName, Detection> eldest) {
                return size() > REMEMBERED;
            }
        };

        Search(Detector detector) {
            this.detector = detector;
        }

        /** One search at a time: most lists are of one domain, and the others wait for its answer. */
        @Override
        public synchronized Found find(Person person) throws InterruptedException {
            var domain = person.address().domain();
            var detection = known.get(domain);
            if (detection == null) {
                detection = detector.detect(person.address(), Detector.Options.USUAL, _ -> {});
                known.put(domain, detection);
            }
            if (!(detection.outcome() instanceof Detection.Outcome.Found found)) {
                return new Found.None(DetectionJson.cause(detection.outcome()));
            }
            return found(found.best(), detection, person);
        }

        private static Found found(Candidate best, Detection detection, Person person) {
            if (!best.provenance().trusted()) {
                return new Found.None(
                        best.provenance().warnings().stream().findFirst().orElse(Cause.DISCO_INSECURE));
            }
            var settings = new Template(best.settings(detection.address())).of(person.address(), person.name());
            return new Found.Settings(
                    forPassword(AccountTemplate.own(settings, person)),
                    best.provider().map(provider -> provider.id()));
        }
    }

    /** Limited to the methods that a typed password serves, where the server offers any. */
    private static AccountSettings forPassword(AccountSettings settings) {
        var typed = settings;
        for (var server : Stream.concat(settings.incoming().stream(), settings.outgoing().stream())
                .toList()) {
            var methods =
                    server.auth().stream().filter(AuthMethod::usesPassword).toList();
            if (!methods.isEmpty()) typed = typed.withServer(server.withAuth(methods));
        }
        return typed;
    }
}
