package org.mailwright.json;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mailwright.json.JsonFaultKind.EXTRA_COMMA;
import static org.mailwright.json.JsonFaultKind.KEY_TWICE;
import static org.mailwright.json.JsonFaultKind.NOT_UTF8;
import static org.mailwright.json.JsonFaultKind.TOO_DEEP;
import static org.mailwright.json.JsonFaultKind.TOO_LARGE;

class JsonDocumentTest {

    private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 16, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                " [ ] ",
                "{}\n",
                "-0",
                "[1.5e+3, 0.0, -1E1, 20]",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u20AC\\ud83d\\ude00\"",
                "{\"\":{\"a\":[true,false,null,\"\u007f\u20ac\"]}}",
                "[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]"
            })
    void takesWhatTheStandardAllows(String text) {
        assertThat(read(text).faults()).isEmpty();
        assertThat(read(text).root()).isPresent();
    }

    /** The text with the line end as a bar, and the fault with its line and the path of what was being read. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            ~~                     ; CUT_SHORT     ; 1 ; $
            {                      ; CUT_SHORT     ; 1 ; $
            {"a"                   ; CUT_SHORT     ; 1 ; $.a
            {"a":|                 ; CUT_SHORT     ; 2 ; $.a
            {"a":1                 ; CUT_SHORT     ; 1 ; $
            ["a                    ; CUT_SHORT     ; 1 ; $[0]
            [tru]                  ; BARE_WORD     ; 1 ; $[0]
            [True]                 ; BARE_WORD     ; 1 ; $[0]
            [nullx]                ; BARE_WORD     ; 1 ; $[0]
            {a:1}                  ; BARE_WORD     ; 1 ; $
            [NaN]                  ; BARE_WORD     ; 1 ; $[0]
            [01]                   ; NOT_JSON      ; 1 ; $[0]
            [1.]                   ; NOT_JSON      ; 1 ; $[0]
            [.5]                   ; NOT_JSON      ; 1 ; $[0]
            [+1]                   ; NOT_JSON      ; 1 ; $[0]
            [-]                    ; NOT_JSON      ; 1 ; $[0]
            [1e]                   ; NOT_JSON      ; 1 ; $[0]
            [0x1F]                 ; NOT_JSON      ; 1 ; $[0]
            [1}                    ; NOT_JSON      ; 1 ; $
            {]                     ; NOT_JSON      ; 1 ; $
            {}{}                   ; NOT_JSON      ; 1 ; $
            {"a"=1}                ; MISSING_COLON ; 1 ; $.a
            {"a" 1}                ; MISSING_COLON ; 1 ; $.a
            [1,|2,|]               ; EXTRA_COMMA   ; 2 ; $
            {"a":1,|}              ; EXTRA_COMMA   ; 1 ; $
            [1,,2]                 ; EXTRA_COMMA   ; 1 ; $
            [,1]                   ; EXTRA_COMMA   ; 1 ; $[0]
            {"a":1|"b":2}          ; MISSING_COMMA ; 1 ; $
            [{}|{}]                ; MISSING_COMMA ; 1 ; $
            {"a":[1 2]}            ; MISSING_COMMA ; 1 ; $.a
            {"a":1|// b|}          ; COMMENT       ; 2 ; $
            {|/* b */}             ; COMMENT       ; 2 ; $
            [1] # b                ; COMMENT       ; 1 ; $
            {'a':1}                ; WRONG_QUOTES  ; 1 ; $
            {"a":\u201cb\u201d}    ; WRONG_QUOTES  ; 1 ; $.a
            ["C:\\Users"]          ; BACKSLASH     ; 1 ; $[0]
            ["C:\\users"]          ; BACKSLASH     ; 1 ; $[0]
            {|"a":"b,|"c":"d"}     ; OPEN_TEXT     ; 2 ; $.a
            """)
    void namesTheFaultAndItsPlace(String text, JsonFaultKind kind, int line, String path) {
        var lines = (text == null ? "" : text).replace('|', '\n');

        assertThat(read(lines).faults())
                .extracting(JsonFault::kind, JsonFault::line, JsonFault::path)
                .containsExactly(tuple(kind, line, path));
        assertThat(read(lines.replace("\n", "\r\n")).faults())
                .extracting(JsonFault::kind, JsonFault::line)
                .containsExactly(tuple(kind, line));
    }

    @Test
    void everyValueKnowsItsPlace() {
        var root = read("{\"a\":\n  [ true,\n\n {\"b c\": 7} ] }").sound().orElseThrow();

        var seven = root.member("a").orElseThrow().item(1).orElseThrow().member("b c");

        assertThat(root.member("a").orElseThrow().line()).isEqualTo(2);
        assertThat(seven).contains(new JsonNode.Digits("$.a[1].b c", 4, "7"));
    }

    @Test
    void everyKeyThatStandsTwiceIsToldAndTheFirstValueKept() {
        var document = read("{\"a\":1,\n\"a\":2,\n\"b\":{\"c\":1,\n\"c\":2}}");

        assertThat(document.faults())
                .containsExactly(
                        new JsonFault(KEY_TWICE, "$.a", 2, List.of("a")),
                        new JsonFault(KEY_TWICE, "$.b.c", 4, List.of("c")));
        assertThat(document.sound()).isEmpty();
        assertThat(document.root().orElseThrow().member("a")).contains(new JsonNode.Digits("$.a", 1, "1"));
    }

    @Test
    void theMembersBeforeAMistakeAreKept() {
        var document = read("{\"a\":1, \"b\":[1,], \"c\":3}");

        assertThat(document.faults()).extracting(JsonFault::kind).containsExactly(EXTRA_COMMA);
        assertThat(document.root().orElseThrow().member("a")).isPresent();
        assertThat(document.root().orElseThrow().member("b")).isEmpty();
    }

    @Test
    void nothingIsReadBeyondTheLimits() {
        assertThat(JsonDocument.read(new byte[(1 << 20) + 1], LIMITS).faults())
                .containsExactly(new JsonFault(TOO_LARGE, "$", 0, List.of("1024")));
        assertThat(read("[".repeat(500_000)).faults())
                .extracting(JsonFault::kind, JsonFault::arguments)
                .containsExactly(tuple(TOO_DEEP, List.of("16")));
        assertThat(JsonDocument.read(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}, LIMITS)
                        .faults())
                .extracting(JsonFault::kind)
                .containsExactly(NOT_UTF8);
    }

    @Test
    void aByteOrderMarkIsTakenWhereItMayStand() {
        var text = "\ufeff[]".getBytes(UTF_8);

        assertThat(JsonDocument.read(text, LIMITS).faults())
                .extracting(JsonFault::kind)
                .containsExactly(JsonFaultKind.BYTE_ORDER_MARK);
        assertThat(JsonDocument.read(text, new JsonLimits(99, 9, true)).sound()).isPresent();
    }

    @Test
    void aLongKeyDoesNotMakeEveryPathLong() {
        var document = read("{\"" + "k".repeat(100_000) + "\":[" + "1,".repeat(100_000) + "1]}");

        var items = document.sound().orElseThrow() instanceof JsonNode.Members object
                ? object.values().values().iterator().next()
                : new JsonNode.Null("", 0);
        assertThat(items.item(99_999).orElseThrow().path()).hasSizeLessThan(120).endsWith("…[99999]");
    }

    @ParameterizedTest
    @CsvSource({
        "993, 993",
        "-1, -1",
        "1.0, 1",
        "9.93e2, 993",
        "0.0, 0",
        "999999999999999999, 999999999999999999",
        "1000000000000000000,",
        "99.5,",
        "1e99999999999,",
        "1e-99999999999,",
        "1e18,"
    })
    void aNumberIsWholeOrNot(String written, Long whole) {
        assertThat(new JsonNode.Digits("$", 1, written).whole()).isEqualTo(Optional.ofNullable(whole));
        assertThat(new JsonNode.Digits("$", 1, "9".repeat(1_000_000)).whole()).isEmpty();
    }

    @Test
    void noBytesMakeItThrow() {
        var random = new Random(7);
        var letters = "{}[]\",:\\/'#-+.eE0123456789 \n\ttrufalsn\u0000\u201c".getBytes(UTF_8);

        for (int i = 0; i < 20_000; i++) {
            var text = new byte[random.nextInt(40)];
            for (int j = 0; j < text.length; j++) text[j] = letters[random.nextInt(letters.length)];
            var document = JsonDocument.read(text, LIMITS);

            assertThat(document.faults().isEmpty()).isEqualTo(document.sound().isPresent());
        }
    }

    private static JsonDocument read(String text) {
        return JsonDocument.read(text.getBytes(UTF_8), LIMITS);
    }
}
