package org.mailwright.export.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailwright.export.ExportWords;
import org.mailwright.export.sheet.SheetContent.Notes;
import org.mailwright.export.sheet.SheetContent.Row;
import org.mailwright.export.sheet.SheetContent.Section;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.Encryption;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.ServerSettings;

/** The sheet for printers, scanners, network storage and routers as one page of PDF, in the order of such menus. */
public final class DevicePdf {

    private final ExportWords words;

    private DevicePdf(ExportWords words) {
        this.words = words;
    }

    /**
     * The page of one account.
     *
     * @param outgoing encrypted, with a password or without a sign-in
     */
    public static byte[] of(AccountSettings settings, ServerSettings outgoing, ExportWords words) {
        return SheetPdf.of(new DevicePdf(words).content(settings, outgoing), words.get("sheet.elsewhere"));
    }

    private SheetContent content(AccountSettings settings, ServerSettings outgoing) {
        boolean login = outgoing.needsLogin() && settings.outgoingLogin() != OutgoingLogin.NONE;
        boolean tls = outgoing.encryption() == Encryption.TLS;
        return new SheetContent(
                say("title") + ": " + settings.from(),
                say("intro"),
                List.of(new Section(say("enter"), rows(settings, outgoing, login, tls))),
                List.of(
                        new Notes(say("switch"), choices(tls)),
                        new Notes(say("meaning"), meanings()),
                        new Notes(say("test"), test(login))),
                Optional.empty(),
                login ? say("secret") : "");
    }

    private List<Row> rows(AccountSettings settings, ServerSettings outgoing, boolean login, boolean tls) {
        var rows = new ArrayList<Row>();
        rows.add(row("server", outgoing.endpoint().host()));
        rows.add(row("port", Integer.toString(outgoing.endpoint().port())));
        var way = tls ? "encryption.tls" : "encryption.starttls";
        rows.add(new Row(say("encryption"), say(way), also("encryption") + " · " + say(way + ".more")));
        rows.add(row("certificate", say("on")));
        rows.add(row("authentication", say(login ? "on" : "off")));
        if (login) {
            rows.add(row("pop", say("off")));
            rows.add(row("user", outgoing.username()));
            rows.add(new Row(say("password"), "", say("password.more")));
        }
        rows.add(new Row(say("sender"), settings.from().toString(), also("sender") + " · " + say("sender.more")));
        var name = settings.displayName().strip();
        if (!name.isEmpty()) rows.add(row("sendername", name));
        return rows;
    }

    private List<String> choices(boolean tls) {
        var how = tls ? Stream.of("switch.tls") : Stream.of("switch.starttls.first", "switch.starttls.second");
        return Stream.concat(how, Stream.of("switch.never")).map(this::say).toList();
    }

    private List<String> meanings() {
        return Stream.of("meaning.tls", "meaning.starttls", "meaning.auto")
                .map(word -> say(word) + ": " + say(word + ".is"))
                .toList();
    }

    private List<String> test(boolean login) {
        var all = Stream.of("test.clock", "test.network", "test.firmware", "test.password");
        return all.limit(login ? 4 : 3).map(this::say).toList();
    }

    private Row row(String field, String value) {
        return new Row(say(field), value, also(field));
    }

    private String also(String field) {
        return say("also") + ": " + say(field + ".also");
    }

    private String say(String key) {
        return words.get("export.device." + key);
    }
}
