package org.mailwright.export.sheet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailwright.export.ExportWords;
import org.mailwright.export.Limit;
import org.mailwright.export.Logins;
import org.mailwright.export.guide.GuideField;
import org.mailwright.export.guide.Guides;
import org.mailwright.export.sheet.SheetContent.Code;
import org.mailwright.export.sheet.SheetContent.Notes;
import org.mailwright.export.sheet.SheetContent.Row;
import org.mailwright.export.sheet.SheetContent.Section;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;
import org.mailwright.profile.Profile;

/** Puts an account into the words of the sheet. */
record SheetWriter(ExportWords words, SheetHints hints) {

    SheetContent content(Profile profile, Optional<Code> code) {
        var settings = profile.settings();
        var sections = new ArrayList<Section>();
        sections.add(new Section(say("sheet.account"), person(settings)));
        settings.incoming()
                .ifPresent(server -> sections.add(new Section(
                        say("sheet.incoming", server.protocol().name()),
                        server(server, GuideField.IN_SECURITY, true, settings))));
        settings.outgoing()
                .ifPresent(server -> sections.add(
                        new Section(say("sheet.outgoing"), server(server, GuideField.OUT_SECURITY, false, settings))));
        return new SheetContent(
                say("sheet.title", settings.address().display()),
                lead(profile),
                sections,
                notes(hints.of(profile)),
                code,
                say("sheet.foot", day(profile.created())));
    }

    private static List<Notes> notes(List<String> hints) {
        return hints.isEmpty() ? List.of() : List.of(new Notes("", hints));
    }

    private List<Row> person(AccountSettings settings) {
        var rows = new ArrayList<Row>();
        if (!settings.displayName().isBlank()) rows.add(new Row(say("sheet.name"), settings.displayName()));
        rows.add(new Row(say("sheet.address"), settings.address().toString()));
        settings.sender().ifPresent(sender -> rows.add(new Row(say("sheet.sender"), sender.toString())));
        if (!settings.accountName().isBlank()) rows.add(new Row(say("sheet.account-name"), settings.accountName()));
        boolean browser = Limit.OAUTH2.concerns(settings);
        rows.add(browser ? new Row(say("sheet.password"), say("sheet.browser")) : new Row(say("sheet.password"), ""));
        return rows;
    }

    private List<Row> server(ServerSettings server, GuideField security, boolean incoming, AccountSettings settings) {
        var rows = new ArrayList<Row>();
        if (incoming) rows.add(new Row(say("sheet.type"), server.protocol().name()));
        rows.add(new Row(say("sheet.server"), server.endpoint().host()));
        rows.add(new Row(say("sheet.port"), Integer.toString(server.endpoint().port())));
        var encryption = server.encryption();
        rows.add(new Row(
                say("sheet.encryption"),
                say("settings.encryption." + encryption.code()),
                say(
                        "sheet.words",
                        word("outlook-classic", security, encryption),
                        say(encryption == Encryption.NONE ? "sheet.apple.off" : "sheet.apple.on"),
                        word("thunderbird", security, encryption))));
        rows.addAll(login(server, incoming, settings));
        return rows;
    }

    private List<Row> login(ServerSettings server, boolean incoming, AccountSettings settings) {
        if (!incoming && Limit.AFTER_INCOMING.concerns(settings)) {
            return List.of(new Row(say("sheet.login"), say("sheet.login.after")));
        }
        boolean logsOn = incoming ? server.needsLogin() : Logins.sendingLogsOn(settings);
        if (!logsOn) return List.of(new Row(say("sheet.login"), say("sheet.login.none")));
        var rows = new ArrayList<Row>();
        rows.add(new Row(say("sheet.user"), server.username()));
        if (server.auth().stream().allMatch(AuthMethod.OAUTH2::equals)) {
            rows.add(new Row(say("sheet.login"), say("sheet.browser")));
        } else if (!incoming) {
            boolean same = Logins.sendingIsSame(settings);
            rows.add(same ? new Row(say("sheet.login"), say("sheet.login.same")) : new Row(say("sheet.login.own"), ""));
        }
        return rows;
    }

    private String word(String program, GuideField security, Encryption encryption) {
        return Guides.find(program)
                .flatMap(found -> found.word(security, encryption.code(), locale()))
                .orElseGet(() -> say("settings.encryption." + encryption.code()));
    }

    private String lead(Profile profile) {
        return profile.tested()
                .map(tested -> say(
                        tested.arrived()
                                ? "sheet.tested.arrived"
                                : tested.outgoingLogin() ? "sheet.tested.both" : "sheet.tested.incoming",
                        day(tested.at())))
                .orElseGet(() -> say("sheet.untested"));
    }

    private String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(instant.atZone(ZoneOffset.UTC));
    }

    private Locale locale() {
        return words.locale();
    }

    String say(String key, Object... values) {
        return words.get(key, values);
    }
}
