package org.mailwright.account.helppage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailwright.account.helppage.line.EncryptionWord;
import org.mailwright.account.helppage.line.HostName;
import org.mailwright.account.helppage.line.Ports;
import org.mailwright.model.Protocol;
import org.mailwright.model.Side;

/** A server while the page is read. Its protocol may show itself only by a port that follows. */
final class ServerInText {

    /**
     * A port, what stood beside it about encryption, and the line.
     *
     * @param explained whether it explains a protocol rather than a server
     */
    record PortWords(int number, List<EncryptionWord> words, int line, boolean explained) {

        PortWords {
            words = List.copyOf(words);
        }
    }

    final HostName host;
    /** Empty until something tells it. */
    final Optional<Protocol> protocol;
    /** Where the protocol is open, the side if at least that is known. */
    final Optional<Side> side;

    final int column;
    final List<PortWords> ports = new ArrayList<>();
    /** What the page says about encryption for all ports of the server. */
    final List<EncryptionWord> encryption = new ArrayList<>();

    private int first;
    private int last;
    /** Where the words about encryption for all ports are, or 0. */
    int encryptionLine;

    Optional<EncryptionWord> section = Optional.empty();
    Optional<UserWords> user = Optional.empty();
    boolean oauth;
    boolean cram;
    /** Whether a port said of which protocol the server is, so that the draft itself counts no more. */
    boolean settled;
    /** Whether it stands in a sentence rather than behind a label. */
    boolean prose;
    /** Whether a line of a few words names it right behind what it is for. */
    boolean brief;
    /** Whether the words before it say that it is a server, or for what. */
    boolean told;
    /** Whether it is the value of a label, or stands first in its line. */
    boolean labelled;
    /** Whether a label names both sides, so that a port of one does not settle the other. */
    boolean both;
    /** Whether it stands in brackets behind the server that the text is about. */
    boolean aside;
    /** Whether its ports were given below a list of servers. */
    boolean listed;

    ServerInText(HostName host, Optional<Protocol> protocol, Optional<Side> side, int column) {
        this.host = host;
        this.protocol = protocol;
        this.side = protocol.map(Protocol::side).or(() -> side);
        this.column = column;
    }

    /** The same host for a protocol that has now shown itself. */
    ServerInText forProtocol(Protocol known) {
        var draft = new ServerInText(host, Optional.of(known), Optional.empty(), column);
        draft.first = first;
        draft.last = last;
        draft.encryption.addAll(encryption);
        draft.encryptionLine = encryptionLine;
        draft.section = section;
        draft.told = told;
        draft.labelled = labelled;
        draft.prose = prose;
        draft.user = user;
        return draft;
    }

    /** Whether a label says what it is: the one kind of server that counts beside a log or a report. */
    boolean isSetting() {
        boolean named = told || host.namedProtocol().isPresent() || host.port().isPresent();
        return (labelled || brief && told) && named && !prose && !host.isReserved();
    }

    boolean isSame(ServerInText other) {
        return host.host().equals(other.host.host()) && protocol.equals(other.protocol);
    }

    void port(PortWords port) {
        touch(port.line());
        for (int i = 0; i < ports.size(); i++) {
            if (ports.get(i).number() != port.number()) continue;
            if (ports.get(i).words().isEmpty() && !port.words().isEmpty()) ports.set(i, port);
            return;
        }
        ports.add(port);
    }

    /** Whether the page gives it a port, and not only its protocol. */
    boolean hasOwnPort() {
        return ports.stream().anyMatch(port -> !port.explained());
    }

    /** Whether it has a port of another line, and this one is none of mail: the port of something else. */
    boolean hasOtherPort(PortWords port) {
        return Ports.protocol(port.number()).isEmpty()
                && ports.stream().noneMatch(one -> one.line() == port.line())
                && ports.stream().anyMatch(one -> Ports.protocol(one.number()).isPresent());
    }

    /** What a remark right before its name says about encryption. */
    void secured(List<EncryptionWord> words, int line) {
        if (words.isEmpty() || !encryption.isEmpty()) return;
        encryption.addAll(words);
        encryptionLine = line;
    }

    /** Something about the server is in this line. */
    void touch(int line) {
        if (first == 0) first = line;
        last = Math.max(last, line);
    }

    int firstLine() {
        return first;
    }

    int lastLine() {
        return last;
    }
}
