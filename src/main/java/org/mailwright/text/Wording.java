package org.mailwright.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailwright.catalog.Hint;
import org.mailwright.catalog.Problem;
import org.mailwright.catalog.Verified;
import org.mailwright.check.AuthenticationResults;
import org.mailwright.check.Observation;
import org.mailwright.check.Removal;
import org.mailwright.detect.BrokenFile;
import org.mailwright.detect.BrokenFile.Fault;
import org.mailwright.detect.Conflict;
import org.mailwright.detect.Provenance;
import org.mailwright.detect.Source;
import org.mailwright.export.Limit;
import org.mailwright.export.ReaderLimit;
import org.mailwright.model.Cause;
import org.mailwright.model.Codes;
import org.mailwright.model.Encryption;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;
import org.mailwright.model.Turn;
import org.mailwright.policy.Company;
import org.mailwright.policy.HelpDesk;
import org.mailwright.policy.Policy;
import org.mailwright.signin.ClosingPage;

/** Says results in words, the same words in the window and in the terminal. */
public final class Wording {

    private final Messages messages;
    private final Voices words;
    private final HelpDesk helpDesk;
    private final Policy policy;

    public Wording(Messages messages) {
        this(messages, Policy.NONE);
    }

    /** The words of a machine whose organisation has a help desk and, perhaps, a name. */
    public Wording(Messages messages, Policy policy) {
        this.messages = messages;
        words = new Voices(messages, policy.company().flatMap(Company::name));
        helpDesk = policy.helpDesk();
        this.policy = policy;
    }

    /** The sentence that every trouble ends with, where the organisation has a help desk. */
    public Optional<String> helpDesk() {
        return helpDesk.in(language()).map(words -> messages.get("advice.helpDesk", words));
    }

    /** What the organisation decided, as IT needs it. */
    public List<String> policy() {
        return new PolicyWords(messages).all(policy);
    }

    public Locale language() {
        return messages.locale();
    }

    /** What a cause means to a person, and what to do about it. */
    public Advice of(Cause cause, Subject subject) {
        var key = "cause." + cause.code();
        return new Advice(
                words.of(key + ".title", subject),
                words.of(key + ".happened", subject),
                cause.turn(),
                cause.isOverByWaiting() ? messages.get("advice.turn.wait") : words.named(of(cause.turn()), subject),
                withPlace(steps(words.of(key + ".next", subject)), subject),
                helpDesk.pages(cause, subject.links()),
                cause == Cause.NONE ? Optional.empty() : helpDesk());
    }

    /** Where programs show a message that can be read, a line each; the first is a heading. */
    public List<String> whereMessagesAre() {
        return Stream.of(
                        "explain.where",
                        "explain.where.1",
                        "explain.where.2",
                        "explain.where.3",
                        "explain.where.4",
                        "explain.where.5")
                .map(messages::get)
                .toList();
    }

    /** What else a reply may mean that names several causes. */
    public String also(Cause cause, Subject subject) {
        var advice = of(cause, subject.at(Optional.empty()));
        return messages.get("explain.also", advice.title(), advice.next());
    }

    /** The same with what else was seen, which can change what there is to do. */
    public Advice of(Cause cause, List<Observation> clues, Subject subject) {
        var advice = of(cause, subject);
        if (clues.isEmpty()) return advice;
        if (cause == Cause.NONE) return untested(clues.getFirst(), advice, subject);
        var happened = Stream.concat(
                        Stream.of(advice.happened()), clues.stream().map(clue -> messages.get("clue." + clue.code())))
                .collect(Collectors.joining(" "));
        var clue = clues.getFirst();
        var turn = clue.isForTheReader() ? Turn.YOU : advice.turn();
        return new Advice(
                advice.title(),
                happened,
                turn,
                of(turn),
                steps(words.of("clue." + clue.code() + ".next", subject)),
                advice.links(),
                advice.helpDesk());
    }

    /** Where on the provider's website the first step is done, as a sentence. */
    public Optional<String> place(Subject subject) {
        return subject.place()
                .flatMap(place -> place.path(language()))
                .map(path -> messages.get("card.step.place", subject.provider(), path));
    }

    private List<String> withPlace(List<String> steps, Subject subject) {
        var first = steps.getFirst();
        var placed = place(subject).map(place -> first + " " + place).orElse(first);
        return Stream.concat(Stream.of(placed), steps.stream().skip(1)).toList();
    }

    /** A line of the bundle's text is a step. */
    private static List<String> steps(String text) {
        return text.lines().toList();
    }

    /** A check that went well as far as it went is no account that works. */
    private Advice untested(Observation clue, Advice advice, Subject subject) {
        var key = "clue." + clue.code();
        return new Advice(
                messages.get("check.reach.title"),
                messages.get(key),
                advice.turn(),
                advice.who(),
                steps(words.of(key + ".next", subject)),
                advice.links(),
                advice.helpDesk());
    }

    /** What the browser shows once a sign-in there has come to its end. */
    public ClosingPage closingPage() {
        return new ClosingPage(
                messages.locale().toLanguageTag(),
                messages.get("app.name"),
                messages.get("signin.page.done"),
                messages.get("signin.page.failed"));
    }

    public String of(Hint hint) {
        return messages.get("hint." + hint.code().name());
    }

    /** Says that a provider file was skipped, and why. */
    public String of(Problem fault) {
        var why = messages.get(fault.key(), fault.arguments().toArray());
        return fault.line() == 0
                ? messages.get("cli.catalog.fault.whole", fault.file(), why)
                : messages.get("cli.catalog.fault", fault.file(), Integer.toString(fault.line()), why);
    }

    public String of(Source source) {
        return messages.get("source." + source.code());
    }

    /** The place, and why the catalog is not sure where it is not. */
    public String of(Provenance evidence) {
        var source = of(evidence.source());
        return evidence.doubt()
                .map(doubt -> messages.get("source.doubtful", source, of(doubt)))
                .orElse(source);
    }

    public String of(Verified.Doubt doubt) {
        return switch (doubt) {
            case Verified.Doubt.Old(int year) -> messages.get("source.doubt.old", Integer.toString(year));
            case Verified.Doubt.Unconfirmed() -> messages.get("source.doubt.unconfirmed");
        };
    }

    public String of(Conflict conflict) {
        return messages.get(
                "detection.conflict", of(conflict.one()), conflict.host(), of(conflict.other()), conflict.otherHost());
    }

    public String of(BrokenFile file) {
        var key = "detection.broken." + Codes.of(file.fault());
        return file.line() > 0 && file.fault() == Fault.XML
                ? messages.get(key + ".line", file.where(), file.line())
                : messages.get(key, file.where());
    }

    public String of(Stage stage) {
        return messages.get("stage." + stage.code());
    }

    public String of(Side side) {
        return messages.get("check.side." + side.code());
    }

    public String of(Turn turn) {
        return messages.get("advice.turn." + turn.code());
    }

    public String of(Encryption encryption) {
        return messages.get("settings.encryption." + encryption.code());
    }

    public String of(Limit limit) {
        return messages.get("limit." + limit.code());
    }

    /** What one reader of a format does not take, with the reader's name before it. */
    public String of(ReaderLimit limit) {
        return messages.get("limit.of-reader", limit.reader(), of(limit.limit()));
    }

    /** The result of removing the test message. */
    public String of(Removal removal) {
        return messages.get(
                switch (removal) {
                    case REMOVED -> "check.removal.removed";
                    case TRASHED -> "check.removal.trashed";
                    case MARKED -> "check.removal.marked";
                    case FAILED -> "check.removal.failed";
                });
    }

    /** What the receiving server thinks of the test message, where it says anything. */
    public Optional<String> of(AuthenticationResults results) {
        return new AuthenticationWords(messages).of(results);
    }
}
