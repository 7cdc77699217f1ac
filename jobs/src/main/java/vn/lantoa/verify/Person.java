package vn.lantoa.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Hashes;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;

/**
 * A person's name without academic titles, as it is looked for in a text.
 *
 * @param hash of the keys of its syllables; the keys themselves would take a registry's people much memory
 */
record Person(long hash) {

    private static final Set<String> TITLES = Set.of(
            "gs", "pgs", "ts", "tskh", "ths", "ks", "kts", "bs", "ds", "cn", "ncs", "cvc", "cvcc", "ncvc", "ncvcc",
            "bsckii", "bscki", "bsck1", "bsck2", "ck1", "ck2", "cki", "ckii", "ngnd", "ngut", "ngưt", "ttnd", "ttut",
            "ttưt", "dr", "prof", "phd", "msc", "viện", "sĩ", "ông", "bà", "đd", "cử", "nhân", "kỹ", "sư");
    private static final Set<String> SPOKEN = Set.of(
            "gs",
            "pgs",
            "ts",
            "tskh",
            "ths",
            "ks",
            "kts",
            "bs",
            "ds",
            "gs.ts",
            "pgs.ts",
            "gs.tskh",
            "pgs.tskh",
            "ts.bs",
            "bs.ts",
            "ông",
            "bà",
            "anh",
            "chị",
            "sĩ",
            "sư",
            "thầy",
            "cô",
            "giáo");
    private static final Set<String> SPOKEN_KEYS = keys(SPOKEN);
    private static final Set<String> TITLE_KEYS = keys(TITLES);

    /** The name as written, without academic titles and brackets. */
    static String bare(String written) {
        int bracket = written.indexOf('(');
        String name = bracket > 0 ? written.substring(0, bracket) : written;
        List<Syllable> syllables = Syllables.of(name.replace('.', ' '));
        return syllables.stream()
                .dropWhile(syllable -> TITLE_KEYS.contains(Terms.key(syllable)))
                .map(Syllable::text)
                .collect(Collectors.joining(" "));
    }

    /** Null where nothing that can be a full name is written there. */
    static @Nullable Person of(String written) {
        int bracket = written.indexOf('(');
        List<String> keys = new ArrayList<>();
        for (Syllable syllable : Syllables.of(bracket > 0 ? written.substring(0, bracket) : written)) {
            for (Syllable part : parts(syllable)) {
                String key = Terms.key(part);
                boolean title = keys.isEmpty() && TITLE_KEYS.contains(key);
                if (!title && Terms.isCapital(part)) {
                    keys.add(key);
                }
            }
        }
        return keys.size() < 2 || keys.size() > 6 ? null : new Person(hash(keys));
    }

    /** PGS.TS is one syllable for those who read codes. */
    private static List<Syllable> parts(Syllable syllable) {
        return syllable.text().indexOf('.') < 0
                ? List.of(syllable)
                : Syllables.of(syllable.text().replace('.', ' '));
    }

    private static long hash(List<String> keys) {
        long hash = 1;
        for (String key : keys) {
            hash = Hashes.pair(hash, Hashes.of(key));
        }
        return hash;
    }

    /** Whether the syllable is a form of address, such as stands before a name. */
    static boolean isAddress(String key) {
        return SPOKEN_KEYS.contains(key);
    }

    private static Set<String> keys(Set<String> words) {
        return Set.copyOf(words.stream()
                .flatMap(word -> Syllables.of(word).stream())
                .map(Terms::key)
                .toList());
    }
}
