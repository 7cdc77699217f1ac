package vn.lantoa.text;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the languages of the foreign press: by their script, where a script is of one language, and by the pieces of their words
 * (the library language-detector, 71 languages). Of those that it takes for Swahili or Somali it does not know the nearest
 * relatives in the south of Africa, which their commonest words tell.
 */
final class ForeignLanguage {

    /** A text with fewer letters is not told: three words may be of any language. */
    private static final int ENOUGH = 60;

    private static final double CERTAIN = 0.9;

    /** Of letters that are of a script; kana stand between Chinese characters, and are fewer than they. */
    private static final double OF_SCRIPT = 0.5;

    private static final double OF_KANA = 0.1;

    /** Of the words of a text that are among the commonest of its language. */
    private static final double COMMON = 0.04;

    private static final Map<UnicodeScript, String> OF_ONE_LANGUAGE = Map.of(
            UnicodeScript.HAN, "zh",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.THAI, "th",
            UnicodeScript.LAO, "lo",
            UnicodeScript.KHMER, "km",
            UnicodeScript.MYANMAR, "my",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy");

    private static final Set<String> RELATIVES = Set.of("sw", "so");

    private static final Map<String, Set<String>> COMMONEST = Map.of(
            "zu",
            Set.of(
                    ("ukuthi futhi kodwa uma ngoba kanye noma lapho kusho yakhe wakhe lokhu ngesikhathi khona kakhulu ngemuva "
                                    + "manje abantu nge")
                            .split(" ")),
            "xh",
            Set.of(
                    ("ukuba kwaye kunye okanye ukuze xa kwakhona njengoko apho oku ngokuba nangona kuba phambi emva ngaphandle "
                                    + "abantu nge")
                            .split(" ")));

    private ForeignLanguage() {}

    /** Read when it is first asked for, and once: a second's work, for texts that are rare in the press of Vietnam. */
    private static final class Profiles {

        private static final LanguageDetector DETECTOR = read();

        private Profiles() {}

        private static LanguageDetector read() {
            try {
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * ISO 639-1 code, {@code und} where it is not certain.
     *
     * @param text in normal form
     */
    static String of(String text) {
        String script = byScript(text);
        if (script != null) {
            return script;
        }
        if (text.chars().filter(Character::isLetter).limit(ENOUGH).count() < ENOUGH) {
            return "und";
        }
        List<DetectedLanguage> likely = Profiles.DETECTOR.getProbabilities(text);
        if (likely.isEmpty() || likely.get(0).getProbability() < CERTAIN) {
            return likely.isEmpty()
                            || !RELATIVES.contains(likely.get(0).getLocale().getLanguage())
                    ? "und"
                    : ofRelatives(text, "und");
        }
        String language = likely.get(0).getLocale().getLanguage();
        return RELATIVES.contains(language) ? ofRelatives(text, language) : language;
    }

    private static @Nullable String byScript(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int[] all = text.codePoints().filter(Character::isLetter).toArray();
        for (int letter : all) {
            letters.merge(UnicodeScript.of(letter), 1, Integer::sum);
        }
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana > OF_KANA * all.length) {
            return "ja";
        }
        return letters.entrySet().stream()
                .filter(script -> script.getValue() > OF_SCRIPT * all.length)
                .map(script -> OF_ONE_LANGUAGE.get(script.getKey()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String ofRelatives(String text, String otherwise) {
        List<String> words = Syllables.of(text).stream()
                .map(syllable -> Folding.key(syllable.text()))
                .toList();
        String best = otherwise;
        double most = COMMON * words.size();
        for (Map.Entry<String, Set<String>> language : COMMONEST.entrySet()) {
            long common = words.stream().filter(language.getValue()::contains).count();
            if (common > most) {
                best = language.getKey();
                most = common;
            }
        }
        return best;
    }
}
