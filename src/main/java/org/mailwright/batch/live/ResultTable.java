package org.mailwright.batch.live;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mailwright.model.Side;
import org.mailwright.model.Stage;

/** Results grouped by what is wrong: how many, the first few addresses, and what to do. */
public final class ResultTable {

    static final int COLUMNS = 11;
    static final int MAX_LINE = 1 << 16;

    private static final int SAMPLES = 5;
    private static final int OUTCOME = 2;
    private static final int CAUSE = 3;
    private static final int PROBLEM = 4;

    /** What a spreadsheet takes for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;\\r\\n\\t]");

    private final Map<String, Group> groups = new LinkedHashMap<>();

    /**
     * Rows with one remedy.
     *
     * @param addresses of the first of them
     */
    public record Group(String outcome, String title, String turn, String next, long rows, List<String> addresses) {

        private Group with(String address) {
            var more = new ArrayList<>(addresses);
            if (more.size() < SAMPLES) more.add(address);
            return new Group(outcome, title, turn, next, rows + 1, List.copyOf(more));
        }
    }

    /** The groups, the largest first. */
    public Map<String, Group> groups() {
        return groups.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().rows()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    public long rows() {
        return groups.values().stream().mapToLong(Group::rows).sum();
    }

    public long rows(RowResult.Outcome outcome) {
        return groups.values().stream()
                .filter(group -> group.outcome().equals(outcome.code()))
                .mapToLong(Group::rows)
                .sum();
    }

    static List<String> fields(RowResult result) {
        return List.of(
                Long.toString(result.line()),
                plain(result.address()),
                result.outcome().code(),
                result.cause().code(),
                result.problem().orElse(""),
                result.side().map(Side::code).orElse(""),
                result.stage().map(Stage::code).orElse(""),
                plain(result.advice().title()),
                plain(result.advice().turn()),
                plain(result.advice().next() + changed(result.change())),
                Long.toString(result.millis()));
    }

    private static String changed(Optional<String> change) {
        return change.map(server -> " [" + server + "]").orElse("");
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    static String group(List<String> fields) {
        return fields.get(OUTCOME) + " " + (fields.get(PROBLEM).isEmpty() ? fields.get(CAUSE) : fields.get(PROBLEM));
    }

    void count(List<String> fields) {
        var empty = new Group(fields.get(OUTCOME), fields.get(7), fields.get(8), fields.get(9), 0, List.of());
        groups.merge(group(fields), empty.with(fields.get(1)), (known, _) -> known.with(fields.get(1)));
    }

    /** A row as RFC 4180 has it, of which no field is a formula (OWASP, CSV injection). */
    static void row(Writer csv, List<String> fields) throws IOException {
        csv.write(fields.stream().map(ResultTable::field).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String field(String text) {
        var harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return NEEDS_QUOTES.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
