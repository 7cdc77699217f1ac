package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AcronymsTest {

    /** What a word in capitals is. */
    private static final Pattern CAPITALS =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])\\p{Lu}{2,8}(?![\\p{L}\\p{M}\\p{N}])");

    private static final List<String> PIECES = List.of(
            "A", "B", "Đ", "Ổ", "Ꭰ", "𝐀", "𐐀", "a", "đ", "𝐚", "ǅ", "ʰ", "ế", "\u0301", "\u20dd", "7", "²", "Ⅷ", "〇",
            " ", " ", "-", ".", "&", "\n", "\r\n", "😀", "\ud835", "\udc00");

    @Test
    void wordsInCapitalsAreThoseOfThePattern() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(20); piece > 0; piece--) {
                // mostly from the beginning of the list, so that there are long runs of capitals
                text.append(PIECES.get(random.nextInt(1 + random.nextInt(PIECES.size()))));
            }
            assertThat(Acronyms.everyOf(text.toString())).as("%s", text).isEqualTo(byPattern(text.toString()));
            assertThat(Acronyms.isOne(text.toString()))
                    .as("%s", text)
                    .isEqualTo(CAPITALS.matcher(text).matches());
        }
    }

    @Test
    void aLineInCapitalsThroughoutTellsNothing() {
        String text = "BỘ KHOA HỌC VÀ CÔNG NGHỆ\nVề AI và CNTT tại TP.HCM";
        assertThat(Acronyms.of(text)).containsExactly("AI", "CNTT", "HCM", "TP");
        assertThat(Acronyms.everyOf(text)).contains("KHOA", "AI");
    }

    private static List<String> byPattern(String text) {
        TreeSet<String> found = new TreeSet<>();
        text.lines().forEach(line -> {
            Matcher matcher = CAPITALS.matcher(line);
            while (matcher.find()) {
                found.add(matcher.group());
            }
        });
        return List.copyOf(found);
    }
}
