package vn.lantoa.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.lantoa.text.Folding;

class CodesTest {

    /** What a chain is, as one writes it down. */
    private static final Pattern CHAIN = Pattern.compile(
            "(?<![\\p{L}\\d])[\\p{L}\\d]{1,12}(?:(?:\\s?[./]\\s?|\\s?[-\u2010-\u2015\u2212]\\s?)[\\p{L}\\d]{1,12}){0,7}(?![\\p{L}\\d])");

    private static final Pattern RUN = Pattern.compile("[\\p{L}\\d]+");
    private static final Pattern PART = Pattern.compile("\\d+|\\p{L}+");
    private static final String SIGNS = "ab0120Đế.../-- \n\t\u2013\u2212,(\u0661\u0301";

    @Test
    void chainsAreWhatThePatternSays() {
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            String text = signs(random, random.nextInt(60));
            assertThat(Codes.in(text)).as(text).isEqualTo(expected(text));
        }
    }

    @Test
    void lettersBeyondTheFirstPlaneCountOnce() {
        String word = "\uD835\uDC00".repeat(11);
        assertThat(Codes.in(word + "1.2")).isEqualTo(expected(word + "1.2")).isNotEmpty();
    }

    private static List<Codes.Mention> expected(String text) {
        List<Codes.Mention> mentions = new ArrayList<>();
        Matcher chain = CHAIN.matcher(text);
        while (chain.find()) {
            if (chain.end() - chain.start() <= 60) {
                addAll(mentions, text, chain.start(), chain.end());
            }
        }
        return mentions;
    }

    private static void addAll(List<Codes.Mention> mentions, String text, int start, int end) {
        List<int[]> runs = new ArrayList<>();
        Matcher run = RUN.matcher(text).region(start, end);
        while (run.find()) {
            runs.add(new int[] {run.start(), run.end()});
        }
        for (int from = 0; from < runs.size(); from++) {
            for (int to = runs.size() - 1; to >= from; to--) {
                int first = runs.get(from)[0];
                int last = runs.get(to)[1];
                if (text.substring(first, last).chars().anyMatch(Character::isDigit)) {
                    mentions.add(new Codes.Mention(key(text.substring(first, last)), first, last));
                }
            }
        }
    }

    private static String key(String code) {
        StringBuilder key = new StringBuilder();
        boolean letters = false;
        Matcher matcher = PART.matcher(Folding.fold(code).toUpperCase(Locale.ROOT));
        while (matcher.find()) {
            boolean word = !Character.isDigit(matcher.group().charAt(0));
            key.append(key.length() > 0 && !(word && letters) ? "." : "")
                    .append(word ? matcher.group() : matcher.group().replaceFirst("^0+(?=\\d)", ""));
            letters = word;
        }
        return key.toString();
    }

    private static String signs(Random random, int length) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < length; i++) {
            // some runs are too long for a part
            String sign = SIGNS.substring(random.nextInt(SIGNS.length())).substring(0, 1);
            signs.append(sign.repeat(random.nextInt(30) == 0 ? 13 : 1));
        }
        return signs.toString();
    }
}
