package vn.lantoa.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.text.Folding;

/**
 * Codes of tasks in all their spellings: {@code KC.03.21/06-10}, {@code KC-03-21}, {@code ĐTĐL.CN-42/23},
 * {@code 102.05-2023.31} broken over a line.
 *
 * <p>A code is compared as the row of its letters and numbers; what stands between them, and leading zeros, do not
 * count. The parts are never interpreted, with one exception: a period at the end ({@code /11-15}) may be left out.
 */
final class Codes {

    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![\\p{L}\\d])[\\p{L}\\d]{1,12}(?:(?:\\s?[./]\\s?|\\s?[-\u2010-\u2015\u2212]\\s?)[\\p{L}\\d]{1,12}){0,7}(?![\\p{L}\\d])");
    private static final Pattern PART = Pattern.compile("\\d+|\\p{L}+");
    private static final Pattern PERIOD = Pattern.compile("(?<stem>.*\\d)/\\d{2}-\\d{2}");
    private static final Pattern DAY =
            Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{2}|\\d{4})|\\d{1,2}[./-]\\d{4}");
    private static final int FEWEST_DIGITS = 4;
    private static final int LONGEST = 60;

    /**
     * A place that can be a code.
     *
     * @param key its letters and numbers
     */
    record Mention(String key, int start, int end) {}

    private Codes() {}

    /** All stretches of the text that can be codes, also those that lie within each other. */
    static List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        Matcher matcher = CANDIDATE.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            if (found.chars().anyMatch(Character::isDigit) && found.length() <= LONGEST) {
                within(mentions, text, matcher.start(), matcher.end());
            }
        }
        return mentions;
    }

    /** Every run of parts of the stretch, the longest first. */
    private static void within(List<Mention> mentions, String text, int start, int end) {
        List<int[]> words = new ArrayList<>();
        Matcher matcher = Pattern.compile("[\\p{L}\\d]+").matcher(text).region(start, end);
        while (matcher.find()) {
            words.add(new int[] {matcher.start(), matcher.end()});
        }
        for (int from = 0; from < words.size(); from++) {
            for (int to = words.size() - 1; to >= from; to--) {
                int first = words.get(from)[0];
                int last = words.get(to)[1];
                mentions.add(new Mention(key(text.substring(first, last)), first, last));
            }
        }
    }

    /** Upper-case letters without marks and numbers without leading zeros, parted by full stops. */
    static String key(String code) {
        StringBuilder key = new StringBuilder();
        boolean letters = false;
        Matcher matcher = PART.matcher(Folding.fold(code).toUpperCase(Locale.ROOT));
        while (matcher.find()) {
            String part = matcher.group();
            boolean word = !Character.isDigit(part.charAt(0));
            if (key.length() > 0 && !(word && letters)) {
                key.append('.');
            }
            key.append(word ? part : part.replaceFirst("^0+(?=\\d)", ""));
            letters = word;
        }
        return key.toString();
    }

    /** The key without the period at its end; null where the code has none. */
    static String stem(String code) {
        Matcher matcher = PERIOD.matcher(
                code.strip().replaceAll("\\s*[-\u2010-\u2015\u2212]\\s*", "-").replaceAll("\\s*/\\s*", "/"));
        return matcher.matches() && tells(matcher.group("stem")) ? key(matcher.group("stem")) : null;
    }

    /** Whether the code can only be one: a programme ({@code KC.03}) or a few digits cannot. */
    static boolean tells(String code) {
        String key = key(code);
        long digits = key.chars().filter(Character::isDigit).count();
        long numbers = Pattern.compile("\\d+").matcher(key).results().count();
        boolean letters = key.chars().anyMatch(Character::isLetter);
        return letters ? numbers >= 2 || digits >= FEWEST_DIGITS : numbers >= 3 && !isDay(code) && digits >= 8;
    }

    /** Whether the code reads like a calendar day. */
    static boolean isDay(String code) {
        return DAY.matcher(code.strip()).matches();
    }
}
