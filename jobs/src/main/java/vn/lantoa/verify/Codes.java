package vn.lantoa.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Folding;

/**
 * Codes of tasks in all their spellings: {@code KC.03.21/06-10}, {@code KC-03-21}, {@code ĐTĐL.CN-42/23},
 * {@code 102.05-2023.31} broken over a line.
 *
 * <p>A code is compared as the row of its letters and numbers; what stands between them, and leading zeros, do not
 * count. The parts are never interpreted, with one exception: a period at the end ({@code /11-15}) may be left out.
 */
final class Codes {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
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

    /**
     * All stretches of the text that can be codes, also those that lie within each other; those without a digit can be
     * none.
     */
    static List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        Chain chain = new Chain(text);
        while (chain.next()) {
            if (chain.hasDigit() && chain.length() <= LONGEST) {
                within(mentions, text, chain);
            }
        }
        return mentions;
    }

    /** Every run of parts of the stretch, the longest first. */
    private static void within(List<Mention> mentions, String text, Chain chain) {
        for (int from = 0; from < chain.parts(); from++) {
            for (int to = chain.parts() - 1; to >= from && chain.hasDigit(from, to); to--) {
                int start = chain.start(from);
                int end = chain.end(to);
                mentions.add(new Mention(key(text.substring(start, end)), start, end));
            }
        }
    }

    /** Upper-case letters without marks and numbers without leading zeros, separated by full stops. */
    static String key(String code) {
        String folded = Folding.fold(code).toUpperCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        boolean letters = false;
        int at = 0;
        while (at < folded.length()) {
            int end = endOfNumber(folded, at);
            boolean word = end == at;
            end = word ? endOfWord(folded, at) : end;
            if (end == at) {
                at++;
                continue;
            }
            if (key.length() > 0 && !(word && letters)) {
                key.append('.');
            }
            key.append(folded, word ? at : withoutZeros(folded, at, end), end);
            letters = word;
            at = end;
        }
        return key.toString();
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static int withoutZeros(String text, int from, int end) {
        int first = from;
        while (first + 1 < end && text.charAt(first) == '0') {
            first++;
        }
        return first;
    }

    /** The key without the period at its end; null where the code has none. */
    static @Nullable String stem(String code) {
        Matcher matcher = PERIOD.matcher(
                code.strip().replaceAll("\\s*[-\u2010-\u2015\u2212]\\s*", "-").replaceAll("\\s*/\\s*", "/"));
        return matcher.matches() && tells(matcher.group("stem")) ? key(matcher.group("stem")) : null;
    }

    /** Whether the code can only be one: a programme ({@code KC.03}) or a few digits cannot. */
    static boolean tells(String code) {
        String key = key(code);
        long digits = key.chars().filter(Character::isDigit).count();
        long numbers = NUMBER.matcher(key).results().count();
        boolean letters = key.chars().anyMatch(Character::isLetter);
        return letters ? numbers >= 2 || digits >= FEWEST_DIGITS : numbers >= 3 && !isDay(code) && digits >= 8;
    }

    /** Whether the code reads like a calendar day. */
    static boolean isDay(String code) {
        return DAY.matcher(code.strip()).matches();
    }
}
