package vn.lantoa.verify;

import java.util.Set;
import vn.lantoa.text.Folding;

/** Words that are no Vietnamese syllables are spelt in many ways: composite and compozit, methane and metan. */
final class LoanwordNormalizer {

    private static final Set<String> BEGINNINGS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "p", "ph", "r", "s",
            "t", "th", "tr", "v", "x");
    private static final Set<String> ENDINGS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final int MOST_VOWELS = 3;
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final int SHORTEST = 5;
    private static final int LONGEST = 8;

    private LoanwordNormalizer() {}

    /** Whether the key can be a Vietnamese syllable; other languages hardly have letters such as ơ. */
    static boolean isVietnamese(String key) {
        return (key.length() <= LONGEST && !isPlain(key)) || isSyllable(key);
    }

    /** The key itself where it is Vietnamese or short; otherwise one that its spellings share. */
    static String key(String key) {
        if (key.length() < SHORTEST || isVietnamese(key) || hasSign(key)) {
            return key;
        }
        String sound = single(Folding.fold(key)
                .replace("ph", "f")
                .replace("th", "t")
                .replace("ch", "k")
                .replace('c', 'k')
                .replace('z', 's')
                .replace('y', 'i'));
        String stem = sound.substring(0, sound.length() - ending(sound));
        return stem.length() >= 3 ? stem : sound;
    }

    /** A beginning, vowels, an ending, a tone; "gi" and "qu" are beginnings, too, where a vowel follows them. */
    private static boolean isSyllable(String key) {
        int end = key.length();
        if (end > 0 && TONES.indexOf(key.charAt(end - 1)) >= 0) {
            end--;
        }
        int first = 0;
        while (first < end && !isVowel(key, first)) {
            first++;
        }
        int behind = first;
        while (behind < end && isVowel(key, behind)) {
            behind++;
        }
        int vowels = behind - first;
        String beginning = key.substring(0, first);
        boolean glide = vowels > 1
                && ((beginning.equals("g") && key.charAt(first) == 'i')
                        || (beginning.equals("q") && key.charAt(first) == 'u'));
        return vowels > 0
                && vowels <= (glide ? MOST_VOWELS + 1 : MOST_VOWELS)
                && (glide || BEGINNINGS.contains(beginning))
                && ENDINGS.contains(key.substring(behind, end));
    }

    private static boolean isVowel(String key, int at) {
        return VOWELS.indexOf(key.charAt(at)) >= 0;
    }

    private static boolean isPlain(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasSign(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < 'a') {
                return true;
            }
        }
        return false;
    }

    /** Two equal letters side by side become one. */
    private static String single(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            single.append(text.charAt(i));
            if (i + 1 < text.length() && text.charAt(i + 1) == text.charAt(i)) {
                i++;
            }
        }
        return single.toString();
    }

    /** How long the ending is that not all spellings have. */
    private static int ending(String sound) {
        if (sound.endsWith("er") || sound.endsWith("in")) {
            return 2;
        }
        return sound.endsWith("e") || sound.endsWith("s") ? 1 : 0;
    }
}
