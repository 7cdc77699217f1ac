package vn.lantoa.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in the data that a page hands to its scripts; asked only where the page says nothing clearer. */
final class ScriptDates {

    private static final int LONGEST_SCRIPT = 400_000;
    private static final int MOST = 5;
    private static final String FIRST_LETTERS = "dDpPfFcCaA";
    private static final Pattern KEYS = Pattern.compile(
            "(?i)[\"'](?:date_?published|published_?(?:date|at|time|on)?|publish_?(?:date|time|_at)|pub_?date"
                    + "|publication_?date|first_?published(?:_?at)?|created_?at|created_?date(?:_?time)?|article_?date"
                    + "|post_?date|pageDate|articlePublishDate)\\\\?[\"']\\s{0,3}:\\s{0,3}\\\\?[\"']([^\"'\\\\]{8,40})");

    private ScriptDates() {}

    /** The values of keys that mean a time of publication, as written. */
    static List<String> of(String script) {
        List<String> values = new ArrayList<>();
        if (script.length() > LONGEST_SCRIPT) {
            return values;
        }
        Matcher matcher = KEYS.matcher(script);
        for (int at = 0; at < script.length() && values.size() < MOST; at++) {
            if (mayBegin(script, at) && matcher.region(at, script.length()).lookingAt()) {
                values.add(matcher.group(1));
                at = matcher.end() - 1;
            }
        }
        return values;
    }

    /** A quote and the first letter of a key: scripts are long, and this is told sooner than by the pattern. */
    private static boolean mayBegin(String script, int at) {
        char quote = script.charAt(at);
        return (quote == '"' || quote == '\'')
                && at + 1 < script.length()
                && FIRST_LETTERS.indexOf(script.charAt(at + 1)) >= 0;
    }
}
