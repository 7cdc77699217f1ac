package vn.lantoa.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of one text is in another, by every four words in a row, each as often as it stands there: the metric of the
 * public article-extraction-benchmark.
 *
 * @param precision which share of the answer is in the truth; 1 where both are empty, 0 where nothing is right
 * @param recall which share of the truth is in the answer
 */
record Shingles(double precision, double recall) {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int WORDS = 4;

    static Shingles compare(String truth, String answer) {
        Map<List<String>, Integer> wanted = count(truth);
        Map<List<String>, Integer> given = count(answer);
        long right = 0;
        for (Map.Entry<List<String>, Integer> shingle : given.entrySet()) {
            right += Math.min(shingle.getValue(), wanted.getOrDefault(shingle.getKey(), 0));
        }
        long all = total(wanted);
        long told = total(given);
        if (all == right && told == right) {
            return new Shingles(1, 1);
        }
        return right == 0 ? new Shingles(0, 0) : new Shingles((double) right / told, (double) right / all);
    }

    private static long total(Map<List<String>, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static Map<List<String>, Integer> count(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<List<String>, Integer> counts = new HashMap<>();
        int last = Math.max(1, words.size() - WORDS + 1);
        for (int i = 0; i < last && !words.isEmpty(); i++) {
            counts.merge(List.copyOf(words.subList(i, Math.min(i + WORDS, words.size()))), 1, Integer::sum);
        }
        return counts;
    }
}
