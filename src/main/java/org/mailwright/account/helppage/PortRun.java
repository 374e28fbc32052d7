package org.mailwright.account.helppage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailwright.account.helppage.ServerInText.PortWords;
import org.mailwright.account.helppage.line.EncryptionWord;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** Ports and words about encryption in the order of a line, and which of them belong together. */
final class PortRun {

    /**
     * A port as the line gives it.
     *
     * @param protocols what the words before it say
     * @param label whether these words are its label
     */
    record Port(int number, Set<Protocol> protocols, Optional<Side> side, boolean label) {}

    /** A line has a handful. */
    private static final int MOST = 64;

    private sealed interface Item {}

    private record PortItem(Port port) implements Item {}

    private record WordItem(EncryptionWord word) implements Item {}

    private final List<Item> items = new ArrayList<>();
    private boolean joins;
    private boolean ports;
    private boolean words;
    /** Whether the words so far are a label, which a word behind it replaces. */
    private boolean label;

    void port(Port port) {
        if (items.size() == MOST) return;
        items.add(new PortItem(port));
        ports = true;
        joins = false;
    }

    /** Joins the word before it if nothing but a slash or a bracket parts them. */
    void word(EncryptionWord word) {
        if (label) items.removeIf(WordItem.class::isInstance);
        label = false;
        if (items.size() == MOST) return;
        words = true;
        if (joins && items.getLast() instanceof WordItem(var before) && before.joins(word)) {
            items.set(items.size() - 1, new WordItem(before.with(word)));
        } else {
            items.add(new WordItem(word));
        }
        joins = true;
    }

    /** A colon or the edge of a cell. */
    void edge() {
        joins = false;
        label = words && !ports;
    }

    void part() {
        joins = false;
    }

    /** "No" behind the words takes back all that stand behind the last port: "Port 143, SSL: none". */
    void none() {
        while (endsInWords()) items.removeLast();
        items.add(new WordItem(EncryptionWord.NONE));
        words = true;
        label = false;
        joins = false;
    }

    /** Takes all words back. */
    void unsaid() {
        items.removeIf(WordItem.class::isInstance);
        words = false;
        label = false;
        joins = false;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean hasWords() {
        return words;
    }

    boolean endsInWords() {
        return !items.isEmpty() && items.getLast() instanceof WordItem;
    }

    boolean hasPorts() {
        return ports;
    }

    /** The words of a run without a port. */
    List<EncryptionWord> words() {
        return items.stream()
                .flatMap(item -> item instanceof WordItem(var word) ? Stream.of(word) : Stream.empty())
                .toList();
    }

    /** Each port with its words: those next to it, or all of them where they cannot be told apart. */
    List<Pair> pairs() {
        var ports = new ArrayList<Port>();
        for (var item : items) if (item instanceof PortItem(var port)) ports.add(port);
        var words = words();
        if (words.size() == ports.size()) return byOrder(ports, words);
        if (words.size() < 2 || ports.size() < 2) return all(ports, words);
        return byPlace(items.getFirst() instanceof WordItem && (words.size() > ports.size() || !endsInWords()));
    }

    /** @param words best guess first */
    record Pair(Port port, List<EncryptionWord> words) {

        PortWords at(int line, boolean explained) {
            return new PortWords(port.number(), words, line, explained);
        }
    }

    private static List<Pair> byOrder(List<Port> ports, List<EncryptionWord> words) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < ports.size(); i++) pairs.add(new Pair(ports.get(i), List.of(words.get(i))));
        return pairs;
    }

    /** Words that do not fit one port but another are meant for the other. */
    private static List<Pair> all(List<Port> ports, List<EncryptionWord> given) {
        var words = given.equals(List.of(EncryptionWord.TLS)) && areUpgrading(ports)
                ? List.of(EncryptionWord.STARTTLS)
                : given;
        boolean some = ports.stream().anyMatch(port -> fits(port, words));
        return ports.stream()
                .map(port -> new Pair(port, fits(port, words) || !some ? words : List.of()))
                .toList();
    }

    /** "25, 366, 587 (TLS)": what holds for the known ports of a list holds for the others. */
    private static boolean areUpgrading(List<Port> ports) {
        return ports.stream().anyMatch(port -> EncryptionWord.isUpgrading(port.number()))
                && ports.stream().noneMatch(port -> EncryptionWord.isImplicit(port.number()));
    }

    private static boolean fits(Port port, List<EncryptionWord> words) {
        return words.stream().anyMatch(word -> word.fits(port.number()));
    }

    /**
     * The word behind a port is the port's, or the one before it where the line begins with words. "443 or 587 (STARTTLS)" is told
     * of both.
     */
    private List<Pair> byPlace(boolean before) {
        var order = before ? items : items.reversed();
        var pairs = new ArrayList<Pair>();
        Optional<EncryptionWord> last = Optional.empty();
        for (var item : order) {
            switch (item) {
                case WordItem(var word) -> last = Optional.of(word);
                case PortItem(var port) -> {
                    var shared = pairs.isEmpty()
                            ? List.<EncryptionWord>of()
                            : pairs.getLast().words();
                    pairs.add(new Pair(port, last.map(List::of).orElse(fits(port, shared) ? shared : List.of())));
                    last = Optional.empty();
                }
            }
        }
        return before ? pairs : pairs.reversed();
    }
}
