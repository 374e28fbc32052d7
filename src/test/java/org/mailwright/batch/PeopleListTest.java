package org.mailwright.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailwright.batch.RowFault.Kind;
import org.mailwright.batch.csv.CsvFile;
import org.mailwright.model.EmailAddress;

/** Who is in a list, and which rows are wrong. */
class PeopleListTest {

    @TempDir
    private Path folder;

    private PeopleList.Opening open(String text, Optional<String> password) throws IOException {
        var file = Files.writeString(folder.resolve("users.csv"), text);
        return PeopleList.open(
                CsvFile.inspect(file), password, domain -> !domain.ascii().equals("forbidden.org"));
    }

    private List<PeopleList.Entry> read(String text) throws IOException {
        var all = new ArrayList<PeopleList.Entry>();
        if (!(open(text, Optional.empty()) instanceof PeopleList.Opening.Opened(var list))) return all;
        try (list) {
            for (var next = list.next(); next.isPresent(); next = list.next()) all.add(next.get());
        }
        return all;
    }

    private static Person person(PeopleList.Entry entry) {
        return ((PeopleList.Entry.Somebody) entry).person();
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    @Test
    void columnsStandInAnyOrderAndGoByManyNames() throws IOException {
        var ada = new Person(
                2,
                address("ada@example.org"),
                "Ada Lovelace",
                Optional.of("CORP\\ada"),
                Optional.of("relay-ada"),
                Optional.of(address("office@example.org")));

        for (var text : List.of(
                "name,user name,E-Mail,SMTP User Name,sender\nAda Lovelace,CORP\\ada,ada@example.org,relay-ada,office@example.org",
                "Benutzername;Absender;Anzeigename;E-Mail-Adresse;smtp_username\nCORP\\ada;office@example.org;Ada Lovelace;ada@example.org;relay-ada",
                "sep=;\nsurname;givenName;mail;login;smtp login;from\nLovelace;Ada;ada@example.org;CORP\\ada;relay-ada;office@example.org",
                "EMAIL\tFull Name\tUser\tOutgoing Username\tFrom\nada@example.org\t\"Ada Lovelace\"\tCORP\\ada\trelay-ada\toffice@example.org")) {
            var read = person(read(text).getFirst());
            assertThat(read).usingRecursiveComparison().ignoringFields("line").isEqualTo(ada);
        }
    }

    @Test
    void eachWrongRowIsNamedAndTheOthersAreRead() throws IOException {
        var entries = read("""
                address,name
                ada@example.org,Ada
                ada,A
                ,B
                ada@example.org,again
                =cmd|' /C calc'!A0,C
                bob@example.org,=1+1
                bob@example.org,B,C
                bob@forbidden.org,B
                bob@example.org,"a\u0001b"
                "carl@example.org
                dora@example.org,Dora
                """);

        assertThat(entries).hasSize(11);
        assertThat(entries.stream()
                        .filter(PeopleList.Entry.Faulty.class::isInstance)
                        .map(entry -> ((PeopleList.Entry.Faulty) entry).fault())
                        .map(fault -> fault.line() + " " + fault.kind()))
                .containsExactly(
                        "3 " + Kind.BAD_ADDRESS,
                        "4 " + Kind.NO_ADDRESS,
                        "5 " + Kind.DUPLICATE,
                        "6 " + Kind.FORMULA,
                        "7 " + Kind.FORMULA,
                        "8 " + Kind.TOO_MANY_FIELDS,
                        "9 " + Kind.NOT_ALLOWED,
                        "10 " + Kind.NOT_TEXT,
                        "11 " + Kind.UNCLOSED_QUOTE);
        assertThat(person(entries.getLast()).address()).isEqualTo(address("dora@example.org"));
    }

    /** Spreadsheets break long cells into lines; people see one name. */
    @Test
    void aNameInTwoLinesIsOneName() throws IOException {
        var entries = read("mail,name,first name,login\nada@example.org,\"Lovelace,\r\n Ada\",,\"ada\n\"\n");

        assertThat(entries.stream().map(PeopleListTest::person).map(Person::name))
                .containsExactly("Lovelace, Ada");
        assertThat(person(entries.getFirst()).username()).contains("ada");
    }

    @Test
    void aLineBreakElsewhereIsNamedWithTheLineItsRowBeginsIn() throws IOException {
        var entries = read("""
                mail,name,login
                ada@example.org,Ada,"a
                da"
                bob@example.org,"Bob
                carl@example.org,Carl"
                "dora
                @example.org",Dora
                emil@example.org,Emil
                """);

        assertThat(entries.stream()
                        .filter(PeopleList.Entry.Faulty.class::isInstance)
                        .map(entry -> ((PeopleList.Entry.Faulty) entry).fault())
                        .map(fault -> fault.line() + " " + fault.kind()))
                .containsExactly("2 " + Kind.LINE_BREAK, "4 " + Kind.LINE_BREAK, "6 " + Kind.LINE_BREAK);
        assertThat(person(entries.getLast()).address()).isEqualTo(address("emil@example.org"));
        assertThat(entries.get(2))
                .isEqualTo(
                        new PeopleList.Entry.Faulty(new RowFault(6, "dora @example.org", Kind.LINE_BREAK, List.of())));
    }

    @Test
    void linesThatGoWithAnOpenQuoteAreNamed() throws IOException {
        var entries = read("mail,name\nada@example.org,\"Ada\nand some\nnotes\n\nbob@example.org,Bob\n");

        assertThat(entries.getFirst())
                .isEqualTo(new PeopleList.Entry.Faulty(new RowFault(2, "", Kind.UNCLOSED_CELL, List.of("4"))));
        assertThat(person(entries.getLast()).line()).isEqualTo(6);
    }

    @Test
    void aListThatIsNoneIsRefusedInOneSentence() throws IOException {
        assertThat(open("", Optional.empty())).isEqualTo(new PeopleList.Opening.Refused(ListFault.EMPTY, List.of()));
        assertThat(open("ada@example.org,Ada\n", Optional.empty()))
                .isEqualTo(new PeopleList.Opening.Refused(ListFault.NO_HEADING, List.of()));
        assertThat(open("id;town\n1;Rome\n", Optional.empty()))
                .isEqualTo(new PeopleList.Opening.Refused(ListFault.NO_ADDRESS_COLUMN, List.of("id, town")));
        assertThat(open("mail;E-Mail\n", Optional.empty()))
                .isEqualTo(new PeopleList.Opening.Refused(ListFault.COLUMN_TWICE, List.of("mail", "E-Mail")));
        assertThat(open("mail;x\n", Optional.of("Secret")))
                .isEqualTo(new PeopleList.Opening.Refused(ListFault.NO_PASSWORD_COLUMN, List.of("Secret", "mail, x")));
    }

    @Test
    void aNamedColumnHoldsThePasswords() throws IOException {
        var opening = open("mail;password;Secret\nada@example.org;old; new \n", Optional.of("secret"));

        try (var list = ((PeopleList.Opening.Opened) opening).list()) {
            var entry = (PeopleList.Entry.Somebody) list.next().orElseThrow();
            assertThat(new String(entry.password().secret().orElseThrow().characters()))
                    .isEqualTo(" new ");
            assertThat(entry.toString()).doesNotContain("new");
        }
    }
}
