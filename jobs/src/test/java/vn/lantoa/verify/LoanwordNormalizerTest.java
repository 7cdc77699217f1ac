package vn.lantoa.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanwordNormalizerTest {

    /** What a syllable is, as one writes it down. */
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh?|[ckgpt]h|tr|gi|qu|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?[\u0300\u0301\u0303\u0309\u0323]?");

    private static final String LETTERS = "aaeiouyăươcghhiknnpqrtufđ1\u0301\u0323";

    @Test
    void aSyllableIsWhatThePatternSays() {
        Random random = new Random(1);
        for (int i = 0; i < 300_000; i++) {
            String key = letters(random, random.nextInt(12));
            boolean foreignLetter = key.length() <= 8 && key.chars().anyMatch(c -> c > 0x7F);
            assertThat(LoanwordNormalizer.isVietnamese(key))
                    .as(key)
                    .isEqualTo(foreignLetter || SYLLABLE.matcher(key).matches());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "composite, compozit",
        "methane, metan",
        "polymer, polime",
        "graphene, grafen",
        "address, adres",
        "nghieng, nghieng",
    })
    void spellingsShareAKey(String one, String other) {
        assertThat(LoanwordNormalizer.key(one)).isEqualTo(LoanwordNormalizer.key(other));
    }

    @Test
    void twoEqualLettersBecomeOneAsOftenAsTheyStandSideBySide() {
        assertThat(LoanwordNormalizer.key("waaaal")).isEqualTo("waal");
        assertThat(LoanwordNormalizer.key("boozee")).isEqualTo("bos");
    }

    private static String letters(Random random, int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
