package org.mailwright.account.helppage;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.helppage.line.EncryptionWord;
import org.mailwright.account.helppage.line.Meaning;
import org.mailwright.account.helppage.line.Ports;
import org.mailwright.account.helppage.line.Token;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** What headings and labels above a line say about it. */
final class Context {

    /** For how many lines a label without a value waits for one. */
    private static final int LABEL_REACH = 3;

    private static final Set<Protocol> READING = EnumSet.of(Protocol.IMAP, Protocol.POP3);

    /** The protocols that the section is about; empty if it does not say. */
    final EnumSet<Protocol> section = EnumSet.noneOf(Protocol.class);
    /** The last protocols for reading that a heading named. */
    final EnumSet<Protocol> reading = EnumSet.noneOf(Protocol.class);

    Optional<Side> side = Optional.empty();
    /** Whether the section is about both sides. */
    boolean both;
    /** Whether the section is about another service. */
    boolean other;
    /** What the section's heading says about encryption. */
    Optional<EncryptionWord> encryption = Optional.empty();
    /** What was said of a protocol before a server was named. */
    final Map<Protocol, EncryptionWord> promised = new EnumMap<>(Protocol.class);

    /** What the label of a port says about it, as in "SSL port:". */
    Optional<EncryptionWord> ofPort = Optional.empty();
    /** Whether the lines are rows of a table, whose place says what they are about. */
    boolean table;

    /** Whether the lines explain the protocols, with the ports that they have everywhere. */
    boolean explains;

    /** The last line that named a server. */
    int hostLine = -3;

    /** The last line that gave a port. */
    int portLine = -1;

    /** The line after one that ended in the words for an example, in brackets that are still open. */
    int exampleLine = -1;

    private Set<Meaning> label = Set.of();
    private int labelLine = -LABEL_REACH;

    /** Takes over what a heading says. */
    void heading(Set<Protocol> protocols, Set<Side> sides, boolean otherService) {
        boolean everything = protocols.contains(Protocol.SMTP) && protocols.size() > 1;
        var in = EnumSet.noneOf(Protocol.class);
        protocols.stream().filter(READING::contains).forEach(in::add);
        if (!in.isEmpty()) setReading(in);
        if (protocols.isEmpty() && sides.isEmpty()) {
            other = otherService;
            if (otherService) section.clear();
            return;
        }
        other = false;
        both = sides.size() > 1;
        section.clear();
        var meant = EnumSet.noneOf(Protocol.class);
        protocols.stream()
                .filter(one -> sides.isEmpty() || sides.contains(one.side()))
                .forEach(meant::add);
        side = sides.size() == 1 ? Optional.of(sides.iterator().next()) : Optional.empty();
        if (side.isEmpty() && sides.isEmpty() && !everything)
            side = protocols.stream().map(Protocol::side).findFirst();
        if (everything || sides.size() > 1) return;
        section.addAll(meant.isEmpty() ? of(side) : meant);
    }

    void setReading(Set<Protocol> protocols) {
        reading.clear();
        reading.addAll(protocols);
    }

    /** The protocols that a side can have here; empty where it is open. */
    Set<Protocol> of(Optional<Side> wanted) {
        if (wanted.isEmpty()) return Set.of();
        return wanted.get() == Side.OUTGOING ? EnumSet.of(Protocol.SMTP) : EnumSet.copyOf(reading);
    }

    /** Whether the token is a port of the protocol that the section is about. */
    boolean isOfSection(Token token) {
        return token instanceof Token.PortNumber number
                && Ports.protocol(number.value()).filter(section::contains).isPresent();
    }

    void label(Set<Meaning> fields, int line) {
        label = Set.copyOf(fields);
        labelLine = line;
    }

    /** The fields of a label that stands alone right above the line. */
    Set<Meaning> labelAbove(int line) {
        return line - labelLine <= LABEL_REACH ? label : Set.of();
    }

    /** A list of servers may go on below the label. */
    void hostUnderLabel(int line) {
        hostLine = line;
        boolean list = labelAbove(line).contains(Meaning.SERVER);
        if (list) label(Set.of(Meaning.SERVER), line);
        else labelDone();
    }

    void labelDone() {
        label = Set.of();
    }

    /** The same context for one row or column of a table, which may say more. */
    Context within(Set<Protocol> protocols, Set<Side> sides) {
        var inner = new Context();
        inner.section.addAll(section);
        inner.reading.addAll(reading);
        inner.side = side;
        inner.other = other;
        inner.encryption = encryption;
        inner.promised.putAll(promised);
        inner.table = true;
        if (!protocols.isEmpty() || !sides.isEmpty()) inner.heading(protocols, sides, false);
        return inner;
    }
}
