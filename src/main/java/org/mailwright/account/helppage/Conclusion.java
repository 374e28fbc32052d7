package org.mailwright.account.helppage;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailwright.account.Doubt;
import org.mailwright.account.ServerField;
import org.mailwright.account.helppage.ServerInText.PortWords;
import org.mailwright.account.helppage.line.EncryptionWord;
import org.mailwright.account.helppage.line.HostName;
import org.mailwright.account.helppage.line.Ports;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.Protocol;

/** What is concluded of a server besides its name: its port, encryption and user name, and what is doubtful about them. */
final class Conclusion {

    private final UserReader users;

    Conclusion(UserReader users) {
        this.users = users;
    }

    PageServer server(ServerInText draft, Optional<PortWords> port) {
        var protocol = draft.protocol.orElseThrow();
        var doubts = EnumSet.noneOf(Doubt.Kind.class);
        var encryption = port.map(words -> encryption(draft, words, doubts)).orElseGet(() -> encryption(draft));
        if (port.isEmpty()) doubts.add(Doubt.Kind.PORT_NOT_STATED);
        port.flatMap(words -> Ports.protocol(words.number()))
                .filter(typed -> typed != protocol)
                .ifPresent(_ -> doubts.add(Doubt.Kind.PORT_OF_OTHER_PROTOCOL));
        if (encryption.equals(Optional.of(Encryption.NONE))) doubts.add(Doubt.Kind.NO_ENCRYPTION);
        if (draft.host.isPlaceholder()) doubts.add(Doubt.Kind.HOST_IS_EXAMPLE);
        named(protocol, draft.host).ifPresent(doubts::add);
        var user = draft.user.or(() -> users.nearest(draft.lastLine()));
        if (user.isEmpty()) doubts.add(Doubt.Kind.USERNAME_NOT_STATED);
        if (user.equals(Optional.of(UserWords.OTHER))) doubts.add(Doubt.Kind.USERNAME_SOMETHING_ELSE);
        return new PageServer(
                protocol,
                draft.host.host(),
                port.map(PortWords::number),
                encryption,
                draft.oauth ? AuthMethod.OAUTH2 : draft.cram ? AuthMethod.PASSWORD_ENCRYPTED : AuthMethod.PASSWORD,
                user,
                lines(draft, port),
                doubts);
    }

    private static Map<ServerField, Integer> lines(ServerInText draft, Optional<PortWords> port) {
        var lines = new EnumMap<ServerField, Integer>(ServerField.class);
        lines.put(ServerField.HOST, draft.firstLine());
        port.ifPresent(words -> lines.put(ServerField.PORT, words.line()));
        if (port.filter(words -> !words.words().isEmpty()).isPresent()) {
            lines.put(ServerField.ENCRYPTION, port.get().line());
        } else if (draft.encryptionLine > 0) {
            lines.put(ServerField.ENCRYPTION, draft.encryptionLine);
        }
        return lines;
    }

    private static Optional<Encryption> encryption(ServerInText draft, PortWords port, Set<Doubt.Kind> doubts) {
        int number = port.number();
        var own = port.words();
        var words = own.isEmpty() ? general(draft, number) : own;
        if (words.isEmpty()) {
            boolean denied = draft.ports.size() == 1 && draft.encryption.contains(EncryptionWord.NONE);
            doubts.add(denied ? Doubt.Kind.ENCRYPTION_DENIED : Doubt.Kind.ENCRYPTION_NOT_STATED);
            if (EncryptionWord.isImplicit(number)) return Optional.of(Encryption.TLS);
            return EncryptionWord.isUpgrading(number) ? Optional.of(Encryption.STARTTLS) : Optional.empty();
        }
        var word = words.stream().filter(one -> one.fits(number)).findFirst().orElse(words.getFirst());
        boolean denied = word == EncryptionWord.NONE && EncryptionWord.isImplicit(number);
        if (denied) doubts.add(Doubt.Kind.ENCRYPTION_DENIED);
        else if (!word.fits(number)) doubts.add(Doubt.Kind.ENCRYPTION_UNUSUAL_FOR_PORT);
        return Optional.of(denied ? Encryption.TLS : word.on(number));
    }

    /** Words for all ports; one that is encrypted from the start is, whatever they say, and STARTTLS is meant for the others. */
    private static List<EncryptionWord> general(ServerInText draft, int number) {
        if (!EncryptionWord.isImplicit(number)) return words(draft);
        boolean others = draft.ports.stream().anyMatch(port -> EncryptionWord.isUpgrading(port.number()));
        return words(draft).stream()
                .filter(word -> word != EncryptionWord.NONE && !(others && word == EncryptionWord.STARTTLS))
                .toList();
    }

    private static List<EncryptionWord> words(ServerInText draft) {
        return draft.encryption.isEmpty() ? draft.section.stream().toList() : draft.encryption;
    }

    private static Optional<Encryption> encryption(ServerInText draft) {
        var words = words(draft);
        boolean first = words.size() > 1 && words.getFirst() == EncryptionWord.ENCRYPTED;
        return words.stream().skip(first ? 1 : 0).findFirst().flatMap(EncryptionWord::alone);
    }

    private static Optional<Doubt.Kind> named(Protocol protocol, HostName host) {
        var named = host.namedProtocol();
        if (named.isEmpty() || named.get() == protocol) return Optional.empty();
        return Optional.of(
                switch (protocol) {
                    case IMAP ->
                        named.get() == Protocol.SMTP
                                ? Doubt.Kind.IMAP_HOST_NAMED_SMTP
                                : Doubt.Kind.IMAP_HOST_NAMED_POP3;
                    case POP3 ->
                        named.get() == Protocol.SMTP
                                ? Doubt.Kind.POP3_HOST_NAMED_SMTP
                                : Doubt.Kind.POP3_HOST_NAMED_IMAP;
                    case SMTP ->
                        named.get() == Protocol.IMAP
                                ? Doubt.Kind.SMTP_HOST_NAMED_IMAP
                                : Doubt.Kind.SMTP_HOST_NAMED_POP3;
                });
    }
}
