package vn.lantoa.verify;

import java.util.regex.Pattern;
import vn.lantoa.text.Folding;

/** Words that are no Vietnamese syllables are spelt in many ways: composite and compozit, methane and metan. */
final class Foreign {

    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh?|[ckgpt]h|tr|gi|qu|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?[\u0300\u0301\u0303\u0309\u0323]?");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 8;

    private Foreign() {}

    /** Whether the key can be a Vietnamese syllable; other languages hardly have letters such as ơ. */
    static boolean isVietnamese(String key) {
        return (key.length() <= LONGEST && key.chars().anyMatch(c -> c > 0x7F))
                || SYLLABLE.matcher(key).matches();
    }

    /** The key itself where it is Vietnamese or short; otherwise one that its spellings share. */
    static String key(String key) {
        if (key.length() < SHORTEST || isVietnamese(key) || key.chars().anyMatch(c -> c < 'a')) {
            return key;
        }
        String sound = Folding.fold(key)
                .replace("ph", "f")
                .replace("th", "t")
                .replace("ch", "k")
                .replace('c', 'k')
                .replace('z', 's')
                .replace('y', 'i')
                .replaceAll("(.)\\1", "$1");
        String stem = sound.replaceAll("(?:er|e|in|s)$", "");
        return stem.length() >= 3 ? stem : sound;
    }
}
