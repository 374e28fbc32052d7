package org.mailwright.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the receiving side's spam filter wrote into the arrived message, and who signed it. Anybody can write such fields;
 * only the topmost of a kind is read.
 *
 * @param filter the filter, such as SpamAssassin
 * @param score its points, as it writes them
 * @param tests what it found, by its own names, at most ten
 * @param selector of the first DKIM signature
 * @param signer the domain of that signature
 */
public record SpamHeaders(
        Optional<String> filter,
        Optional<String> score,
        List<String> tests,
        Optional<String> selector,
        Optional<String> signer) {

    public static final SpamHeaders UNSAID =
            new SpamHeaders(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    /** The fields to ask a server for. */
    public static final String FIELDS = "X-SPAM-STATUS X-SPAM-FLAG X-SPAM-SCORE X-SPAMD-RESULT X-RSPAMD-SCORE"
            + " X-FOREFRONT-ANTISPAM-REPORT X-MS-EXCHANGE-ORGANIZATION-SCL DKIM-SIGNATURE";

    private static final int MOST_TESTS = 10;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,4}(?:\\.[0-9]{1,3})?");
    private static final Pattern ASSASSIN_SCORE = Pattern.compile("\\bscore=(-?[0-9.]{1,8})");
    private static final Pattern ASSASSIN_TESTS = Pattern.compile("\\btests=([A-Za-z0-9_, \\t\\r\\n]{1,2000})");
    private static final Pattern RSPAMD_SCORE = Pattern.compile("\\[(-?[0-9.]{1,8}) /");
    private static final Pattern RSPAMD_TEST = Pattern.compile("\\b([A-Z][A-Z0-9_]{2,60})\\(-?([0-9.]{1,8})\\)");
    private static final Pattern CONFIDENCE = Pattern.compile("\\bSCL:(-?[0-9])\\b");
    private static final Pattern CATEGORY = Pattern.compile("\\bCAT:([A-Z]{2,10})\\b");

    public SpamHeaders {
        tests = List.copyOf(tests);
    }

    public static SpamHeaders parse(String header) {
        var signature = field(header, "DKIM-Signature");
        var verdict = Stream.of(microsoft(header), rspamd(header), assassin(header))
                .filter(said -> said.filter().isPresent())
                .findFirst()
                .orElse(UNSAID);
        return new SpamHeaders(
                verdict.filter(),
                verdict.score(),
                verdict.tests(),
                signature.flatMap(text -> tag(text, "s")),
                signature.flatMap(text -> tag(text, "d")));
    }

    private static SpamHeaders microsoft(String header) {
        var report = field(header, "X-Forefront-Antispam-Report");
        var score = report.flatMap(text -> first(CONFIDENCE, text))
                .or(() -> field(header, "X-MS-Exchange-Organization-SCL").flatMap(text -> first(NUMBER, text)));
        return verdict(
                "Microsoft",
                score,
                report.flatMap(text -> first(CATEGORY, text)).stream().toList());
    }

    private static SpamHeaders rspamd(String header) {
        var result = field(header, "X-Spamd-Result");
        var score = result.flatMap(text -> first(RSPAMD_SCORE, text))
                .or(() -> field(header, "X-Rspamd-Score").flatMap(text -> first(NUMBER, text)));
        var tests = result.stream()
                .flatMap(text -> RSPAMD_TEST.matcher(text).results())
                .filter(match ->
                        !match.group().contains("(-") && !match.group(2).matches("[0.]+"))
                .map(match -> match.group(1))
                .toList();
        return verdict("Rspamd", score, tests);
    }

    private static SpamHeaders assassin(String header) {
        var status = field(header, "X-Spam-Status");
        var score = status.flatMap(text -> first(ASSASSIN_SCORE, text))
                .or(() -> field(header, "X-Spam-Score").flatMap(text -> first(NUMBER, text)));
        var tests = status.flatMap(text -> first(ASSASSIN_TESTS, text)).stream()
                .flatMap(list -> Stream.of(list.split("[,\\s]+")))
                .takeWhile(name -> name.matches("[A-Z][A-Z0-9_]{2,60}"))
                .toList();
        return verdict("SpamAssassin", score, tests);
    }

    private static SpamHeaders verdict(String filter, Optional<String> score, List<String> tests) {
        if (score.isEmpty()) return UNSAID;
        var some = tests.stream().limit(MOST_TESTS).toList();
        return new SpamHeaders(Optional.of(filter), score, some, Optional.empty(), Optional.empty());
    }

    /** The topmost field of a name, unfolded. */
    private static Optional<String> field(String header, String name) {
        var start = name.toLowerCase(Locale.ROOT) + ":";
        var text = new StringBuilder();
        for (var line : header.split("\\r?\\n")) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (!text.isEmpty() && !folded) break;
            if (text.isEmpty() && !line.toLowerCase(Locale.ROOT).startsWith(start)) continue;
            text.append(text.isEmpty() ? line.substring(start.length()) : line).append(' ');
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString().strip());
    }

    private static Optional<String> tag(String signature, String name) {
        return Stream.of(signature.split(";"))
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].strip().equals(name))
                .map(pair -> pair[1].strip())
                .filter(value -> value.matches("[A-Za-z0-9._-]{1,253}"))
                .findFirst();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) return Optional.empty();
        return Optional.of(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1));
    }
}
