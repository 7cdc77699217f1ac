package vn.lantoa.model;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One thing to say of a visit.
 *
 * @param values what stands in the places of the kind's words; moments, days and durations as ISO 8601 writes them
 */
public record DiagnosticDetail(DiagnosticKind kind, List<String> values) {

    static DiagnosticDetail of(DiagnosticKind kind, Object... values) {
        return new DiagnosticDetail(kind, Stream.of(values).map(String::valueOf).toList());
    }

    /** The words of a kind with the values in their places, each in the form that it is given; a missing value is "?". */
    public String in(String words, UnaryOperator<String> form) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', at)) {
            int place = words.charAt(open + 1) - '0';
            text.append(words, at, open).append(place < values.size() ? form.apply(values.get(place)) : "?");
            at = open + 3;
        }
        return text.append(words.substring(at)).toString();
    }

    /** In English, for engineers. */
    @Override
    public String toString() {
        return in(kind.english(), value -> isDuration(value) ? words(Duration.parse(value)) : value);
    }

    /** Whether a value is a length of time. */
    public static boolean isDuration(String value) {
        return value.matches("PT[0-9HMS.]{2,20}");
    }

    private static String words(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            return time.toMillis() + " ms";
        }
        return time.compareTo(Duration.ofMinutes(2)) < 0 ? time.toSeconds() + " s" : time.toMinutes() + " min";
    }
}
