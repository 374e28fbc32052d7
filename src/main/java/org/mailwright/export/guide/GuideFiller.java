package org.mailwright.export.guide;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailwright.export.Limit;
import org.mailwright.export.Logins;
import org.mailwright.export.guide.GuideLine.Act;
import org.mailwright.export.guide.GuideStep.Entry;
import org.mailwright.export.guide.GuideStep.Kind;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Encryption;
import org.mailwright.model.ServerSettings;

/** Fills an account's values into the lines of one program. */
final class GuideFiller {

    private static final Set<Integer> IMPLICIT_TLS = Set.of(993, 995, 465);

    private final MailProgram program;
    private final AccountSettings settings;
    private final Locale language;
    private final GuideValues values;
    private final boolean byAddress;
    private final List<GuideStep> steps = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private Optional<Label> first = Optional.empty();
    private Optional<Label> page = Optional.empty();
    private String section = "";

    GuideFiller(MailProgram program, AccountSettings settings, Locale language) {
        this.program = program;
        this.settings = settings;
        this.language = language;
        values = new GuideValues(program, settings);
        byAddress = program.takesAddressAlone(settings);
    }

    Guide guide() {
        if (!byAddress) {
            var reasons = reasons();
            if (!reasons.isEmpty()) return new Guide.Refused(reasons);
        }
        program.lines().stream()
                .filter(line -> line.applies(settings, byAddress))
                .forEach(line -> take(line.act()));
        endPage();
        return new Guide.Ready(byAddress, first, steps, byAddress ? List.of() : noPlace());
    }

    private List<Limit> reasons() {
        var found = new ArrayList<>(program.capabilities().reasonsAgainst(settings));
        found.removeAll(List.of(Limit.OAUTH2, Limit.OTHER_LOGIN, Limit.ENCRYPTED_PASSWORD));
        settings.incoming()
                .filter(ServerSettings::needsLogin)
                .filter(server -> program.login(server, GuideField.IN_AUTH).isEmpty())
                .ifPresent(server -> found.add(missing(server)));
        settings.outgoing()
                .filter(_ -> Logins.sendingLogsOn(settings))
                .filter(server -> program.login(server, GuideField.OUT_AUTH).isEmpty())
                .ifPresent(server -> found.add(missing(server)));
        settings.incoming()
                .filter(server -> isTakenForTls(server, GuideField.IN_SECURITY))
                .ifPresent(_ -> found.add(Limit.INCOMING_STARTTLS));
        settings.outgoing()
                .filter(server -> isTakenForTls(server, GuideField.OUT_SECURITY))
                .ifPresent(_ -> found.add(Limit.OUTGOING_STARTTLS));
        if (program.longest().isPresent()
                && values.longest() > program.longest().getAsInt()) found.add(Limit.TOO_LONG);
        return found.stream().distinct().toList();
    }

    /** Where a box stands for both kinds of encryption, the port decides between them. */
    private boolean isTakenForTls(ServerSettings server, GuideField field) {
        return server.encryption() == Encryption.STARTTLS
                && IMPLICIT_TLS.contains(server.endpoint().port())
                && !program.choices().containsKey(field);
    }

    private static Limit missing(ServerSettings server) {
        if (server.auth().contains(AuthMethod.PASSWORD_ENCRYPTED)) return Limit.ENCRYPTED_PASSWORD;
        return server.auth().contains(AuthMethod.OAUTH2) ? Limit.OAUTH2 : Limit.OTHER_LOGIN;
    }

    private void take(Act act) {
        switch (act) {
            case Act.Go(var path) -> {
                endPage();
                steps.add(new GuideStep.Go(path.stream().map(this::label).toList()));
            }
            case Act.First(var title) -> first = Optional.of(label(title));
            case Act.Page(var title) -> {
                endPage();
                page = Optional.of(label(title));
            }
            case Act.Section(var title) -> section = label(title).isOurs() ? "" : label(title).text();
            case Act.Ask(var field, var label) ->
                values.of(field).ifPresent(value -> ask(field, label(label), value));
            case Act.Tick(var field, var label) ->
                values.isOn(field).ifPresent(on -> add(label, Optional.of(field), Kind.TICK, tick(on)));
            case Act.Set(var on, var label) -> add(label, Optional.empty(), Kind.TICK, tick(on));
            case Act.Press(var label) -> {
                endPage();
                steps.add(new GuideStep.Press(label(label)));
            }
        }
    }

    private static Kind kind(GuideField field) {
        return field.isSecret() ? Kind.SECRET : field.isChoice() ? Kind.CHOICE : Kind.TEXT;
    }

    private static String tick(boolean on) {
        return on ? Entry.ON : Entry.OFF;
    }

    private void ask(GuideField field, Label label, String value) {
        var word = word(field, value);
        entries.add(
                word.isOurs()
                        ? new Entry(section, label, Optional.of(field), Kind.DESCRIBED, described(word, value))
                        : new Entry(section, label, Optional.of(field), kind(field), word.text()));
    }

    private static String described(Label word, String code) {
        return word.text().isEmpty() ? code : word.text();
    }

    /** The program's own word for a value that it lets people choose. */
    private Label word(GuideField field, String value) {
        if (!field.isChoice()) return new Label(value, Label.Origin.PROGRAM);
        var words = program.choices().get(field);
        var word = words == null ? null : words.get(value);
        if (word == null)
            throw new IllegalStateException(program.id() + " has no word for " + field.code() + " " + value);
        return word.in(language);
    }

    private void add(LabelTranslations label, Optional<GuideField> field, Kind kind, String value) {
        entries.add(new Entry(section, label(label), field, kind, value));
    }

    private void endPage() {
        page.filter(_ -> !entries.isEmpty()).ifPresent(title -> steps.add(new GuideStep.Fill(title, entries)));
        entries.clear();
        page = Optional.empty();
        section = "";
    }

    private Label label(LabelTranslations words) {
        return words.in(language);
    }

    private List<GuideField> noPlace() {
        var shown = new ArrayList<GuideField>();
        for (var step : steps) {
            if (step instanceof GuideStep.Fill(var _, var filled)) {
                filled.forEach(entry -> entry.field().ifPresent(shown::add));
            }
        }
        var wanted = EnumSet.noneOf(GuideField.class);
        wanted.addAll(values.wanted());
        wanted.removeAll(shown);
        // A program that asks for no user name takes the address
        if (values.of(GuideField.IN_USER)
                .filter(values.address().toString()::equals)
                .isPresent()) {
            wanted.remove(GuideField.IN_USER);
        }
        return List.copyOf(wanted);
    }
}
