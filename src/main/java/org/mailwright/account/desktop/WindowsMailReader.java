package org.mailwright.account.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.account.AccountDraft;
import org.mailwright.account.Doubt;
import org.mailwright.account.FoundAccounts;
import org.mailwright.account.ProgramFolder;
import org.mailwright.account.ProgramReader;
import org.mailwright.account.ServerDraft;
import org.mailwright.account.Setting;
import org.mailwright.account.file.KeyRule;
import org.mailwright.account.file.KeyUse;
import org.mailwright.account.file.XmlPull.Node;
import org.mailwright.account.file.XmlPull;
import org.mailwright.account.reading.Collector;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.Protocol;

/** Reads Windows Live Mail and Vista's Windows Mail: an {@code .oeaccount} file for each account, numbers hexadecimal. */
public final class WindowsMailReader implements ProgramReader {

    private static final String PROGRAM = "windows-mail";
    private static final String ENDING = ".oeaccount";
    private static final KeyRule RULE = (_, name) -> {
        if (name.contains("Password")) return KeyUse.SECRET;
        boolean server = name.startsWith("IMAP_") || name.startsWith("POP3_") || name.startsWith("SMTP_");
        return server || name.equals("MessageAccount") || name.equals("Account_Name") ? KeyUse.WANTED : KeyUse.IGNORED;
    };

    @Override
    public String program() {
        return PROGRAM;
    }

    /** Looks into the folder and into those right in it, which is where the program has the files. */
    @Override
    public FoundAccounts read(ProgramFolder base) {
        var all = read(base, "");
        for (var name : base.list("")) {
            if (!isAccount(name)) all = all.and(read(base, name));
        }
        return all;
    }

    private FoundAccounts read(ProgramFolder base, String path) {
        var all = FoundAccounts.NONE;
        for (var name : base.list(path)) {
            if (isAccount(name)) all = all.and(readFile(base, path.isEmpty() ? name : path + "/" + name));
        }
        return all;
    }

    private static boolean isAccount(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    @Override
    public FoundAccounts readFile(ProgramFolder folder, String path) {
        var found = new Collector(PROGRAM);
        found.require(folder, path, bytes -> XmlPull.read(bytes, RULE)).ifPresent(xml -> {
            found.malformed(xml.malformed());
            xml.root().child("MessageAccount").ifPresent(node -> account(xml, node, folder.shown(path), found));
        });
        return found.found();
    }

    private static void account(XmlPull xml, Node node, String origin, Collector found) {
        var draft = found.draft(origin).passwordsDropped(node.secrets());
        draft.accountName(node.child("Account_Name").map(Node::text).orElse(""));
        draft.displayName(node.child("SMTP_Display_Name").map(Node::text).orElse(""));
        xml.setting(node, "SMTP_Email_Address").ifPresent(draft::email);
        var user = Optional.<Setting>empty();
        for (var protocol : List.of(Protocol.IMAP, Protocol.POP3)) {
            var prefix = protocol.name() + "_";
            if (xml.setting(node, prefix + "Server").isEmpty() || user.isPresent()) continue;
            var server = draft.server(protocol);
            server(xml, node, prefix, server, protocol.defaultPort(Encryption.NONE));
            user = xml.setting(node, prefix + "User_Name");
            user.ifPresent(server::username);
            boolean spa = number(xml, node, prefix + "Use_Sicily").orElse(0) == 1;
            server.usualAuth(spa ? AuthMethod.NTLM : AuthMethod.PASSWORD);
        }
        if (xml.setting(node, "SMTP_Server").isPresent()) outgoing(xml, node, user, draft);
        if (draft.hasServer()) found.add(draft); // newsgroups and address books have files of the same kind
    }

    /** "Use_Sicily" says how the outgoing server is signed in to: 0 not at all, 2 as the incoming one, 3 by itself. */
    private static void outgoing(XmlPull xml, Node node, Optional<Setting> user, AccountDraft draft) {
        var server = draft.server(Protocol.SMTP);
        server(xml, node, "SMTP_", server, 25);
        int how = number(xml, node, "SMTP_Use_Sicily").orElse(0);
        switch (how) {
            case 0 -> server.usualAuth(AuthMethod.NONE);
            case 2 -> {
                server.usualAuth(AuthMethod.PASSWORD);
                user.ifPresent(server::username);
                draft.outgoingLogin(OutgoingLogin.SAME_AS_INCOMING);
            }
            default -> {
                server.usualAuth(how == 1 ? AuthMethod.NTLM : AuthMethod.PASSWORD);
                xml.setting(node, "SMTP_User_Name").ifPresent(server::username);
                draft.outgoingLogin(OutgoingLogin.OWN);
            }
        }
    }

    private static void server(XmlPull xml, Node node, String prefix, ServerDraft server, int usualPort) {
        server.host(xml.setting(node, prefix + "Server"));
        var secure = xml.setting(node, prefix + "Secure_Connection");
        var port = number(xml, node, prefix + "Port").orElse(usualPort);
        if (number(xml, node, prefix + "Secure_Connection").orElse(0) == 0) {
            secure.ifPresentOrElse(
                    each -> server.encryption(each, Optional.of(Encryption.NONE)),
                    () -> server.usualEncryption(Encryption.NONE));
        } else {
            boolean upgrade = port == 587 || port == 25;
            if (upgrade) server.doubt(Doubt.Kind.ENCRYPTION_UNCLEAR, secure.orElseThrow());
            server.encryption(secure.orElseThrow(), Optional.of(upgrade ? Encryption.STARTTLS : Encryption.TLS));
        }
        xml.setting(node, prefix + "Port")
                .ifPresentOrElse(
                        each -> server.port(each.as(Integer.toString(port))), () -> server.usualPort(usualPort));
    }

    private static Optional<Integer> number(XmlPull xml, Node node, String name) {
        return xml.setting(node, name)
                .map(Setting::value)
                .filter(text -> text.matches("[0-9A-Fa-f]{1,8}"))
                .map(text -> Integer.parseUnsignedInt(text, 16));
    }
}
