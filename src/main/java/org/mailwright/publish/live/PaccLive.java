package org.mailwright.publish.live;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailwright.detect.document.SettingsDocument;
import org.mailwright.detect.document.UnfitDocument;
import org.mailwright.domain.DomainFinding;
import org.mailwright.domain.State;
import org.mailwright.domain.Topic;
import org.mailwright.domain.ZoneQuestions;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.Sha256;
import org.mailwright.net.dns.ZoneReader;
import org.mailwright.net.http.HttpFetcher;

/** Looks at the file of draft-ietf-mailmaint-pacc and the record that holds its digest; neither counts alone. */
final class PaccLive {

    private static final Pattern RECORD = Pattern.compile("v=UAAC1;\\s*a=sha256;\\s*d=([A-Za-z0-9+/]{43}=)\\s*;?\\s*");

    private final WebPage.Fetching fetching;
    private final ZoneQuestions questions;
    private final EmailAddress anybody;
    private final String name;
    private final String url;
    private final Notes notes = new Notes(Topic.PACC);

    PaccLive(HttpFetcher web, ZoneQuestions questions, EmailAddress anybody) {
        fetching = new WebPage.Fetching(web, Topic.PACC, Set.of("application/json"));
        this.questions = questions;
        this.anybody = anybody;
        name = "_ua-auto-config." + anybody.domain();
        url = "https://ua-auto-config." + anybody.domain() + "/.well-known/user-agent-configuration.json";
    }

    List<DomainFinding> look(Optional<Expected> expected) {
        var answer = questions.ask(name, ZoneReader.Type.TXT);
        if (!answer.isHeard()) notes.add(State.UNKNOWN, name, "", "", LiveRule.LIVE_UNHEARD);
        switch (fetching.get(url)) {
            case WebPage.Given(var document) -> read(answer, document.body(), expected);
            case WebPage.Odd(var document, var finding) -> {
                notes.add(finding);
                read(answer, document.body(), expected);
            }
            case WebPage.Missing(var finding) -> {
                if (answer.values().isEmpty()) notes.add(finding);
                else notes.add(State.FAIL, url, String.join("  ", answer.values()), "", LiveRule.PACC_NO_FILE);
            }
            case WebPage.Kept(var finding) -> notes.add(finding);
        }
        return notes.list();
    }

    private void read(ZoneReader.Answer answer, byte[] file, Optional<Expected> expected) {
        var wanted = "%s. IN TXT \"v=UAAC1; a=sha256; d=%s\"".formatted(name, digest(file));
        var found = String.join("  ", answer.values());
        var digests = answer.values().stream()
                .map(RECORD::matcher)
                .filter(Matcher::matches)
                .map(record -> record.group(1))
                .toList();
        if (answer.isHeard() && answer.values().isEmpty())
            notes.add(State.FAIL, name, "", wanted, LiveRule.PACC_NO_RECORD);
        else if (answer.isHeard() && digests.isEmpty())
            notes.add(State.FAIL, name, found, wanted, LiveRule.PACC_RECORD);
        else if (answer.isHeard() && !digests.contains(digest(file)))
            notes.add(State.FAIL, name, found, wanted, LiveRule.PACC_DIGEST);
        try {
            var document = SettingsDocument.ofPacc(file, anybody);
            if (expected.isPresent()) notes.compare(url, document, expected.get(), false);
            else if (document.isEmpty()) notes.add(State.FAIL, url, "", "", LiveRule.SETTINGS_NONE);
        } catch (UnfitDocument e) {
            notes.add(State.FAIL, url, "", "", LiveRule.WEB_BROKEN);
        }
        if (notes.isClean(0)) notes.fine(url);
    }

    private static String digest(byte[] file) {
        return Base64.getEncoder().encodeToString(Sha256.of(file));
    }
}
