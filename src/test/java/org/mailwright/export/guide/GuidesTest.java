package org.mailwright.export.guide;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.export.Exporter;
import org.mailwright.export.Limit;
import org.mailwright.export.SampleAccounts;
import org.mailwright.export.SampleExporters;
import org.mailwright.export.guide.GuideStep.Entry;
import org.mailwright.export.guide.GuideStep.Kind;
import org.mailwright.model.AccountSettings;
import org.mailwright.model.AuthMethod;
import org.mailwright.model.Endpoint;
import org.mailwright.model.OutgoingLogin;
import org.mailwright.model.ServerSettings;

/** Every guide with every account: complete, or refused with a reason. */
class GuidesTest {

    private static final Path DATA = Path.of("src/main/resources/org/mailwright/export/guides");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE, Locale.forLanguageTag("ar"));

    static Stream<MailProgram> programs() {
        return Guides.all().stream();
    }

    static Stream<Arguments> guides() {
        return programs()
                .flatMap(program -> SampleAccounts.cases().entrySet().stream()
                        .flatMap(account -> LANGUAGES.stream()
                                .map(language -> Arguments.of(
                                        program.id(), account.getKey(), language, program, account.getValue()))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("guides")
    void eachFieldOfTheAccountAppearsOrHasNoPlace(
            String id, String name, Locale language, MailProgram program, AccountSettings settings) {
        if (!(Guide.of(program, settings, language) instanceof Guide.Ready guide)) return;

        expected(settings).forEach((field, value) -> {
            var shown = guide.entries()
                    .filter(entry -> entry.field().filter(field::equals).isPresent())
                    .filter(entry -> entry.kind() == Kind.TEXT)
                    .map(Entry::value)
                    .toList();
            boolean addressSaysIt = field == GuideField.IN_USER
                    && value.equals(settings.address().toString());
            if (shown.isEmpty() && !addressSaysIt) assertThat(guide.noPlace()).contains(field);
            else assertThat(shown).allMatch(value::equals);
        });
        for (var field : List.of(GuideField.IN_SECURITY, GuideField.OUT_SECURITY, GuideField.PROTOCOL)) {
            assertThat(guide.entries()
                                    .anyMatch(entry ->
                                            entry.field().filter(field::equals).isPresent())
                            || guide.noPlace().contains(field))
                    .as(field.code())
                    .isTrue();
        }
    }

    private static Map<GuideField, String> expected(AccountSettings settings) {
        var in = settings.incoming().orElseThrow();
        var out = settings.outgoing().orElseThrow();
        return Map.of(
                GuideField.NAME, settings.displayName(),
                GuideField.ADDRESS, settings.address().toString(),
                GuideField.ACCOUNT_NAME, settings.accountName(),
                GuideField.IN_HOST, in.endpoint().host(),
                GuideField.IN_PORT, Integer.toString(in.endpoint().port()),
                GuideField.IN_USER, in.username(),
                GuideField.OUT_HOST, out.endpoint().host(),
                GuideField.OUT_PORT, Integer.toString(out.endpoint().port()));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theUsualAccountHasAGuideThatLacksAtMostNames(MailProgram program) {
        var guide = Guide.of(program, SampleAccounts.usual(), Locale.GERMAN);

        assertThat(guide)
                .isInstanceOfSatisfying(
                        Guide.Ready.class,
                        ready -> assertThat(List.of(GuideField.NAME, GuideField.ACCOUNT_NAME))
                                .containsAll(ready.noPlace()));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aPasswordIsAskedForAndNeverShown(MailProgram program) {
        var guide = (Guide.Ready) Guide.of(program, SampleAccounts.usual(), Locale.ENGLISH);

        assertThat(guide.entries().filter(entry -> entry.kind() == Kind.SECRET))
                .isNotEmpty()
                .allMatch(entry -> entry.value().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void whatOnlySignsInInTheBrowserIsRefusedUnlessTheProgramKnowsTheHost(MailProgram program) {
        var settings =
                SampleAccounts.with(SampleAccounts.usual(), server -> server.withAuth(List.of(AuthMethod.OAUTH2)));

        assertThat(Guide.of(program, settings, Locale.ENGLISH)).isEqualTo(new Guide.Refused(List.of(Limit.OAUTH2)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void anAccountWithoutAnOutgoingSignInIsSaidSoOrRefused(MailProgram program) {
        var settings = Objects.requireNonNull(SampleAccounts.cases().get("relay"));

        switch (Guide.of(program, settings, Locale.ENGLISH)) {
            case Guide.Refused(var reasons) -> assertThat(reasons).contains(Limit.NO_OUTGOING_LOGIN);
            case Guide.Ready guide -> {
                assertThat(guide.entries().filter(GuidesTest::isOutgoingLogin)).isEmpty();
                assertThat(settings.outgoingLogin()).isEqualTo(OutgoingLogin.NONE);
            }
        }
    }

    private static boolean isOutgoingLogin(Entry entry) {
        return entry.field()
                .filter(field -> field == GuideField.OUT_USER || field == GuideField.OUT_PASSWORD)
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void anAccountThatOnlySendsIsRefused(MailProgram program) {
        var usual = SampleAccounts.usual();
        var sendOnly = AccountSettings.of(usual.address(), Optional.empty(), usual.outgoing());

        assertThat(Guide.of(program, sendOnly, Locale.ENGLISH))
                .isEqualTo(new Guide.Refused(List.of(Limit.NO_INCOMING)));
    }

    /** Its dialog has no field for one, and it would sign in with the address. */
    @Test
    void anotherUserNameIsRefusedWhereTheDialogAsksForNone() {
        var settings = SampleAccounts.with(SampleAccounts.usual(), server -> server.withUsername("somebody"));
        var program = Guides.find("outlook-new").orElseThrow();

        assertThat(Guide.of(program, settings, Locale.ENGLISH))
                .isEqualTo(new Guide.Refused(List.of(Limit.OTHER_USERNAME)));
    }

    @Test
    void incomingStartTlsIsRefusedWhereNoWordIsForIt() {
        var refusing = programs()
                .filter(program ->
                        Guide.of(program, SampleAccounts.startTls(), Locale.ENGLISH) instanceof Guide.Refused(var why)
                                && why.contains(Limit.INCOMING_STARTTLS))
                .map(MailProgram::id);

        assertThat(refusing).containsExactly("outlook-mac");
    }

    @Test
    void theWordForStartTlsIsTheProgramsOwn() {
        var words = programs()
                .map(program -> Guide.of(program, SampleAccounts.ownLogin(), Locale.GERMAN))
                .flatMap(guide -> guide instanceof Guide.Ready ready ? ready.entries() : Stream.empty())
                .filter(entry ->
                        entry.field().filter(GuideField.OUT_SECURITY::equals).isPresent())
                .filter(entry -> entry.kind() == Kind.CHOICE)
                .map(Entry::value);

        assertThat(words).contains("STARTTLS", "StartTLS", "STARTTLS nach Verbinden");
    }

    @Test
    void microsoftAndGoogleInOutlookNeedTheAddressAlone() {
        var settings = SampleAccounts.with(SampleAccounts.usual(), GuidesTest::atMicrosoft);
        var program = Guides.find("outlook-classic").orElseThrow();

        var guide = (Guide.Ready) Guide.of(program, settings, Locale.ENGLISH);

        assertThat(guide.byAddress()).isTrue();
        assertThat(guide.entries().map(Entry::value)).containsExactly("fred@example.org");
    }

    private static ServerSettings atMicrosoft(ServerSettings server) {
        return server.withAuth(List.of(AuthMethod.OAUTH2))
                .withEndpoint(
                        new Endpoint("outlook.office365.com", server.endpoint().port()));
    }

    @Test
    void everyDataFileIsInTheIndex() throws IOException {
        try (var files = Files.list(DATA)) {
            var there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".guide"))
                    .map(name -> name.replace(".guide", ""))
                    .collect(toCollection(TreeSet::new));

            assertEquals(there, Guides.ids().collect(toCollection(TreeSet::new)));
            assertEquals(there.size(), Guides.ids().count(), "a name stands twice");
        }
        assertThat(programs().map(MailProgram::id))
                .containsExactlyElementsOf(Guides.ids().toList());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theFormatsThatAProgramReadsExist(MailProgram program) {
        assertThat(SampleExporters.all().stream().map(Exporter::id)).containsAll(program.formats());
    }
}
