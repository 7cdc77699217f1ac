package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final String LETTERS = "abcdeghiklmnopqrstuvxyăâđêôơưáàảãạÁĐỲýỹyY0123456789";

    @Test
    void everyWordHasItsForms() {
        words(new Random(1), 200_000).forEach(SpellingTest::assertRight);
    }

    @Test
    void wordsThatShareAPlaceAreNotMixedUp() {
        assertThat("aB".hashCode()).isEqualTo("b#".hashCode());
        for (String end : List.of("", "nghiêng", "-khoa-học-công-nghệ")) {
            for (String word : List.of("aB", "b#", "aB")) {
                assertRight(word + end);
            }
        }
        assertThat(of("kỹ").loose()).isEqualTo(of("kĩ").loose());
    }

    @Test
    void manyThreadsGetTheSame() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int seed = thread / 2;
                all.add(threads.submit(() -> words(new Random(seed), 100_000).forEach(SpellingTest::assertRight)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** As it stands in a text. */
    private static Spelling of(String word) {
        return Spelling.of("«" + word + "»", 1, 1 + word.length());
    }

    private static void assertRight(String word) {
        Spelling spelling = of(word);
        assertThat(spelling.text()).isEqualTo(word);
        assertThat(spelling.key()).isEqualTo(Folding.key(word));
        assertThat(spelling.loose()).isEqualTo(Folding.loose(Folding.key(word)));
    }

    private static List<String> words(Random random, int number) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 60 : 4); length > 0; length--) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            words.add(word.toString());
        }
        return words;
    }
}
