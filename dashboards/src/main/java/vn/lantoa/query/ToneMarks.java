package vn.lantoa.query;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two customs of placing the tone in syllables that end in oa, oe, uy: hòa and hoà are one word. */
final class ToneMarks {

    private static final String[] FIRST = {
        "òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"
    };
    private static final String[] LAST = {
        "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"
    };

    private static final Pattern SYLLABLE = Pattern.compile("\\p{L}+");

    private ToneMarks() {}

    /** The words, in NFC, as typed and by either custom; the same words once only. */
    static Set<String> customs(String words) {
        Set<String> customs = new LinkedHashSet<>();
        customs.add(words);
        customs.add(placed(words, LAST, FIRST));
        customs.add(placed(words, FIRST, LAST));
        return customs;
    }

    private static String placed(String words, String[] from, String[] to) {
        Matcher syllable = SYLLABLE.matcher(words);
        StringBuilder placed = new StringBuilder();
        while (syllable.find()) {
            syllable.appendReplacement(placed, Matcher.quoteReplacement(syllable(syllable.group(), from, to)));
        }
        return syllable.appendTail(placed).toString();
    }

    private static String syllable(String syllable, String[] from, String[] to) {
        int vowels = syllable.length() - 2;
        for (int i = 0; i < from.length; i++) {
            if (vowels >= 0 && syllable.regionMatches(true, vowels, from[i], 0, 2)) {
                return syllable.substring(0, vowels) + to[i];
            }
        }
        return syllable;
    }
}
